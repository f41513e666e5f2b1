import type { InvocationJobArgs } from "@pulumi/aws/bedrockmodel";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const batchOutputCustomerKey = rule(
    {
        name: "bedrock-batch-output-customer-key",
        description: "Answers of batch inference are stored under a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set outputDataConfig.s3OutputDataConfig.s3EncryptionKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R13"],
        tags: ["bedrock", "encryption"],
    },
    keyedCheck<InvocationJobArgs>(
        "aws:bedrockmodel/invocationJob:InvocationJob",
        "outputDataConfig.s3OutputDataConfig.s3EncryptionKeyId",
    ),
);
