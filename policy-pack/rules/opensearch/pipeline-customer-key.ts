import type { PipelineArgs } from "@pulumi/aws/opensearchingest";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const pipelineCustomerKey = rule(
    {
        name: "opensearch-pipeline-customer-key",
        description: "Ingestion pipelines encrypt what they hold with a customer managed key.",
        severity: "high",
        control: "own-keys",

        remediation: "Set encryptionAtRestOptions.kmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["opensearch", "encryption"],
    },
    keyedCheck<PipelineArgs>("aws:opensearchingest/pipeline:Pipeline", "encryptionAtRestOptions.kmsKeyArn"),
);
