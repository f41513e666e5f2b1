import type { ClusterArgs, InstanceArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const iamAuthentication = rule(
    {
        name: "rds-iam-authentication",
        description: "Databases that can let IAM identities in do so.",
        severity: "medium",
        control: "nothing-public",
        remediation: "Set iamDatabaseAuthenticationEnabled to true.",
        frameworks: { fsbp: ["RDS.10", "RDS.12"], nist: ["AC-2", "IA-2"], pci: ["8.3.1"] },
        peers: { checkov: ["CKV_AWS_161", "CKV_AWS_162"], cdkNag: ["AwsSolutions-RDS6"] },
        requirements: ["R5"],
        tags: ["rds", "authentication"],
    },
    switchCheck<InstanceArgs>("aws:rds/instance:Instance", "iamDatabaseAuthenticationEnabled", "on", {
        where: ({ engine }) => /^(mysql|postgres|mariadb)$/i.test(text(engine)),
        beside: { engine: "postgres" },
    }),
    // Multi-AZ clusters and serverless clusters of the first kind are left out: the latter know no IAM authentication.
    switchCheck<ClusterArgs>("aws:rds/cluster:Cluster", "iamDatabaseAuthenticationEnabled", "on", {
        where: ({ engine, engineMode }) => /^aurora/i.test(text(engine)) && text(engineMode) !== "serverless",
        beside: { engine: "aurora-postgresql" },
    }),
);
