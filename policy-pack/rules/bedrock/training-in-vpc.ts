import type { CustomModelArgs } from "@pulumi/aws/bedrock";
import { check, rule } from "../../lib/rule";
import { vpcFault } from "../../lib/vpc";

const vpcConfig = { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] };
const watched = check<CustomModelArgs>(
    ["aws:bedrock/customModel:CustomModel", "aws:bedrockmodel/invocationJob:InvocationJob"],
    {
        find: (job) => vpcFault(job, "vpcConfig", "vpcConfig", "subnetIds"),
        asksForPresence: true,
        compliant: { placed: { vpcConfig }, "placed, named": { vpcConfig, jobName: "j" } },
        noncompliant: {
            "AWS's network": { jobName: "j" },
            "no subnets": { vpcConfig: { subnetIds: [], securityGroupIds: ["sg-1"] } },
        },
    },
);

export const trainingInVpc = rule(
    {
        name: "bedrock-jobs-in-vpc",
        description: "Tuning and batch inference reach their data through the closed VPC.",
        severity: "high",
        control: "confined-work",
        remediation: "Give vpcConfig with closed subnets and a security group.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["bedrock", "network"],
    },
    watched,
);
