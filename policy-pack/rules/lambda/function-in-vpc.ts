import type { FunctionArgs } from "@pulumi/aws/lambda";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { only } from "../../lib/values";

const vpcConfig = { subnetIds: ["subnet-1", "subnet-2"], securityGroupIds: ["sg-1"] };

export const functionInVpc = rule(
    {
        name: "lambda-function-in-vpc",
        description: "Functions run in a VPC; elsewhere they have the internet.",
        severity: "medium",
        control: "confined-work",
        remediation: "Give vpcConfig with subnets and security groups.",
        frameworks: { fsbp: ["Lambda.3"], nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9"],
        tags: ["lambda", "network"],
    },
    check<FunctionArgs>("aws:lambda/function:Function", {
        find: ({ vpcConfig: given }) =>
            isEmptyList(only(given), "subnetIds")
                ? "vpcConfig.subnetIds is empty; give the subnets of a closed VPC"
                : undefined,
        compliant: {
            "two subnets": { vpcConfig },
            "one subnet": { vpcConfig: { ...vpcConfig, subnetIds: ["subnet-1"] } },
        },
        noncompliant: { "no VPC": {}, "no subnets": { vpcConfig: { subnetIds: [], securityGroupIds: [] } } },
    }),
);
