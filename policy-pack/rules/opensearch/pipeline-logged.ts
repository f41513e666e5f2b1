import type { PipelineArgs } from "@pulumi/aws/opensearchingest";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const pipelineLogged = rule(
    {
        name: "opensearch-pipeline-logged",
        description: "Ingestion pipelines write a log.",
        severity: "medium",
        control: "audit-trail",

        remediation: "Set logPublishingOptions.isLoggingEnabled to true and name a log group.",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["opensearch", "logging"],
    },
    switchCheck<PipelineArgs>("aws:opensearchingest/pipeline:Pipeline", "logPublishingOptions.isLoggingEnabled", "on"),
);
