import type { DatabaseArgs, WorkgroupArgs } from "@pulumi/aws/athena";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const resultsCustomerKey = rule(
    {
        name: "athena-results-customer-key",
        description: "Results of queries are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set resultConfiguration.encryptionConfiguration with a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_77", "CKV_AWS_159"] },
        requirements: ["R2"],
        tags: ["athena", "encryption"],
    },
    keyedCheck<WorkgroupArgs>(
        "aws:athena/workgroup:Workgroup",
        "configuration.resultConfiguration.encryptionConfiguration.kmsKeyArn",
    ),
    keyedCheck<DatabaseArgs>("aws:athena/database:Database", "encryptionConfiguration.kmsKey"),
);
