import type { AgentDataSourceArgs } from "@pulumi/aws/bedrock";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const dataSourceCustomerKey = rule(
    {
        name: "bedrock-data-source-customer-key",
        description: "Documents are taken into a knowledge base under a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set serverSideEncryptionConfiguration.kmsKeyArn.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["bedrock", "encryption"],
    },
    keyedCheck<AgentDataSourceArgs>(
        "aws:bedrock/agentDataSource:AgentDataSource",
        "serverSideEncryptionConfiguration.kmsKeyArn",
    ),
);
