import type { ClusterArgs, InstanceArgs } from "@pulumi/aws/rds";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isTrue } from "../../lib/values";

const masterUserSecretKmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

function passwordFault(
    database: { readonly manageMasterUserPassword?: boolean },
    property: string,
): string | undefined {
    if (isSet(database, property))
        return `${property} is set, so it stands in the state; set manageMasterUserPassword to true`;
    return isTrue(database.manageMasterUserPassword) ? keyFault(database, "masterUserSecretKmsKeyId") : undefined;
}

export const passwordManaged = rule(
    {
        name: "rds-password-managed",
        description:
            "The master password of a database is kept by Secrets Manager under a customer managed key, not in the program.",
        severity: "high",
        control: "secrets-kept",
        remediation: "Set manageMasterUserPassword to true and masterUserSecretKmsKeyId to a customer managed key.",
        frameworks: { nist: ["IA-5", "SC-12"], pci: ["8.3.2"] },
        peers: {},
        requirements: ["R2", "R5"],
        tags: ["rds", "secrets"],
    },
    check<InstanceArgs>("aws:rds/instance:Instance", {
        find: (instance) => passwordFault(instance, "password"),
        compliant: {
            managed: { manageMasterUserPassword: true, masterUserSecretKmsKeyId },
            "a replica": { replicateSourceDb: "primary" },
            "written only": { passwordWo: "from-a-vault", passwordWoVersion: 1 },
        },
        noncompliant: {
            "a password in the program": { password: "correct-horse" },
            "a secret under AWS's key": { manageMasterUserPassword: true },
            "a secret under AWS's key, by alias": {
                manageMasterUserPassword: true,
                masterUserSecretKmsKeyId: "alias/aws/secretsmanager",
            },
        },
    }),
    check<ClusterArgs>("aws:rds/cluster:Cluster", {
        find: (cluster) => passwordFault(cluster, "masterPassword"),
        compliant: {
            managed: { manageMasterUserPassword: true, masterUserSecretKmsKeyId },
            restored: { snapshotIdentifier: "s" },
        },
        noncompliant: {
            "a password in the program": { masterPassword: "correct-horse" },
            "a secret under AWS's key": { manageMasterUserPassword: true },
        },
    }),
);
