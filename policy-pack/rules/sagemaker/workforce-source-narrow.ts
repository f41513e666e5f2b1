import type { WorkforceArgs } from "@pulumi/aws/sagemaker";
import { isCidr, isPrivate, prefixLength } from "../../lib/cidr";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list, only } from "../../lib/values";

const settings = { prefix: integer(24, "The least number of leading bits that a range of labellers fixes.", 8) };

export const workforceSourceNarrow = rule(
    {
        name: "sagemaker-workforce-source-narrow",
        description: "Labellers work from the security room's address ranges only.",
        severity: "high",
        control: "single-entrance",
        remediation: "Give sourceIpConfig.cidrs, each a /24 or narrower.",
        frameworks: { nist: ["AC-17", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R13", "R20"],
        tags: ["sagemaker", "access"],
        settings,
    },
    check<WorkforceArgs>("aws:sagemaker/workforce:Workforce", {
        find: ({ sourceIpConfig, workforceVpcConfig }, context) => {
            const { prefix } = context.settings(settings);
            const ranges = list(only(sourceIpConfig)?.cidrs);
            // A portal in a VPC is reached from there alone.
            if (ranges.length === 0)
                return isSet(only(workforceVpcConfig), "vpcId")
                    ? undefined
                    : "sourceIpConfig.cidrs is empty, so that labellers come from anywhere; name the ranges";
            return ranges
                .filter((range) => !isCidr(range) || ((prefixLength(range) ?? 0) < prefix && !isPrivate(range)))
                .map((range) => `sourceIpConfig.cidrs holds ${range}; give /${prefix} or narrower`);
        },
        compliant: {
            "a room": { sourceIpConfig: { cidrs: ["203.0.113.0/28"] } },
            "a VPC": { workforceVpcConfig: { vpcId: "vpc-1", subnets: ["subnet-1"], securityGroupIds: ["sg-1"] } },
            "networks that are not of the internet": { sourceIpConfig: { cidrs: ["10.0.0.0/8"] } },
            "two rooms": { sourceIpConfig: { cidrs: ["203.0.113.0/24", "198.51.100.7/32"] } },
        },
        noncompliant: {
            anywhere: {},
            "the internet": { sourceIpConfig: { cidrs: ["0.0.0.0/0"] } },
            "too wide": { sourceIpConfig: { cidrs: ["203.0.0.0/16"] } },
        },
    }),
);
