import type { CustomModelArgs } from "@pulumi/aws/bedrock";
import type { InvocationJobArgs } from "@pulumi/aws/bedrockmodel";
import { check, rule, type Props } from "../../lib/rule";
import { vpcFault } from "../../lib/vpc";

const vpcConfig = { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] };
const watch = <Args>(token: string, of: (example: { vpcConfig?: typeof vpcConfig; jobName?: string }) => Props<Args>) =>
    check<Args>(token, {
        find: (job) => vpcFault(job as object, "vpcConfig", "vpcConfig", "subnetIds"),
        compliant: { placed: of({ vpcConfig }), "placed, named": of({ vpcConfig, jobName: "j" }) },
        noncompliant: {
            "AWS's network": of({ jobName: "j" }),
            "no subnets": of({ vpcConfig: { subnetIds: [], securityGroupIds: ["sg-1"] } }),
        },
    });

export const trainingInVpc = rule(
    {
        name: "bedrock-jobs-in-vpc",
        description: "Tuning and batch inference reach their data through the closed VPC.",
        severity: "high",
        remediation: "Give vpcConfig with closed subnets and a security group.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["bedrock", "network"],
    },
    watch<CustomModelArgs>("aws:bedrock/customModel:CustomModel", (example) => example),
    watch<InvocationJobArgs>("aws:bedrockmodel/invocationJob:InvocationJob", (example) => example),
);
