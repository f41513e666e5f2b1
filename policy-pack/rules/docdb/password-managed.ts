import type { ClusterArgs, ElasticClusterArgs } from "@pulumi/aws/docdb";
import { oneOfCheck } from "../../lib/demands";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const passwordManaged = rule(
    {
        name: "docdb-password-managed",
        description: "The master password of a document database is kept by Secrets Manager, not in the program.",
        severity: "high",
        remediation: "Set manageMasterUserPassword to true; for an elastic cluster set authType to SECRET_ARN.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: { cdkNag: ["AwsSolutions-DOC3"] },
        requirements: ["R5"],
        tags: ["docdb", "secrets"],
    },
    check<ClusterArgs>("aws:docdb/cluster:Cluster", {
        find: (cluster) =>
            isSet(cluster, "masterPassword")
                ? "masterPassword is set, so it stands in the state; set manageMasterUserPassword to true"
                : undefined,
        compliant: {
            managed: { manageMasterUserPassword: true },
            "written only": { masterPasswordWo: "from-a-vault" },
        },
        noncompliant: {
            "a password": { masterPassword: "correct-horse" },
            "a password, beside a user": { masterUsername: "team", masterPassword: "battery" },
        },
    }),
    oneOfCheck<ElasticClusterArgs>("aws:docdb/elasticCluster:ElasticCluster", "authType", ["SECRET_ARN"], {
        refused: "PLAIN_TEXT",
    }),
);
