import type { ClusterArgs } from "@pulumi/aws/neptune";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const iamAuthentication = rule(
    {
        name: "neptune-iam-authentication",
        description: "Graph databases let IAM identities in only.",
        severity: "high",
        control: "nothing-public",
        remediation: "Set iamDatabaseAuthenticationEnabled to true.",
        frameworks: { fsbp: ["Neptune.7"], nist: ["AC-2", "IA-2"] },
        peers: { checkov: ["CKV_AWS_359"] },
        requirements: ["R5"],
        tags: ["neptune", "authentication"],
    },
    switchCheck<ClusterArgs>("aws:neptune/cluster:Cluster", "iamDatabaseAuthenticationEnabled", "on"),
);
