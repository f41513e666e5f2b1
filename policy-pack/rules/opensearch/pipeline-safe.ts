import type { PipelineArgs } from "@pulumi/aws/opensearchingest";
import { check, rule } from "../../lib/rule";
import { secretIn } from "../../lib/secrets";
import { text } from "../../lib/values";

export const pipelineSafe = rule(
    {
        name: "opensearch-pipeline-safe",
        description: "Definitions of ingestion pipelines hold no credentials and check who answers.",
        severity: "high",
        control: "secrets-kept",

        remediation: "Name secrets as ${{aws_secrets:...}} and leave insecure out.",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5", "R1"],
        tags: ["opensearch", "credentials"],
    },
    check<PipelineArgs>("aws:opensearchingest/pipeline:Pipeline", {
        find: ({ pipelineConfigurationBody: body }) => {
            const held = secretIn(body);
            return [
                ...(held === undefined
                    ? []
                    : [`pipelineConfigurationBody holds ${held}; read it from Secrets Manager by aws_secrets`]),
                ...(/^\s*(insecure:\s*true|ssl:\s*false)\b/im.test(text(body))
                    ? [
                          "pipelineConfigurationBody has insecure or ssl switched the wrong way; demand TLS that is checked",
                      ]
                    : []),
            ];
        },
        compliant: {
            "a role": { pipelineConfigurationBody: "p:\n  sink:\n    - opensearch:\n        hosts: [https://x]\n" },
            "a secret's name": {
                pipelineConfigurationBody:
                    'p:\n  source:\n    kafka:\n      password: "${{aws_secrets:kafka:password}}"\n',
            },
        },
        noncompliant: {
            "a password": { pipelineConfigurationBody: 'p:\n  sink:\n    password: "correct-horse"\n' },
            "anybody answers": { pipelineConfigurationBody: "p:\n  sink:\n    insecure: true\n" },
        },
    }),
);
