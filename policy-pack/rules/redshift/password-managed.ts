import type { ClusterArgs } from "@pulumi/aws/redshift";
import type { NamespaceArgs } from "@pulumi/aws/redshiftserverless";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isTrue } from "../../lib/values";

const key = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const passwordManaged = rule(
    {
        name: "redshift-password-managed",
        description:
            "The administrator's password of a warehouse is kept by Secrets Manager under a customer managed key, not in the program.",
        severity: "high",
        control: "secrets-kept",
        remediation:
            "Set manageMasterPassword or manageAdminPassword to true and name a customer managed key for the secret.",
        frameworks: { nist: ["IA-5", "SC-12"] },
        peers: {},
        requirements: ["R2", "R5"],
        tags: ["redshift", "secrets"],
    },
    check<ClusterArgs>("aws:redshift/cluster:Cluster", {
        find: (cluster) =>
            isSet(cluster, "masterPassword")
                ? "masterPassword is set, so it stands in the state; set manageMasterPassword to true"
                : isTrue(cluster.manageMasterPassword)
                  ? keyFault(cluster, "masterPasswordSecretKmsKeyId")
                  : undefined,
        asksForPresence: true,
        compliant: {
            managed: { manageMasterPassword: true, masterPasswordSecretKmsKeyId: key },
            restored: { snapshotIdentifier: "s" },
        },
        noncompliant: {
            "a password in the program": { masterPassword: "Correct-horse1" },
            "a secret under AWS's key": { manageMasterPassword: true },
        },
    }),
    check<NamespaceArgs>("aws:redshiftserverless/namespace:Namespace", {
        find: (namespace) =>
            isSet(namespace, "adminUserPassword")
                ? "adminUserPassword is set, so it stands in the state; set manageAdminPassword to true"
                : isTrue(namespace.manageAdminPassword)
                  ? keyFault(namespace, "adminPasswordSecretKmsKeyId")
                  : undefined,
        asksForPresence: true,
        compliant: {
            managed: { manageAdminPassword: true, adminPasswordSecretKmsKeyId: key },
            "IAM only": { namespaceName: "n" },
        },
        noncompliant: {
            "a password in the program": { adminUserPassword: "Correct-horse1" },
            "a secret under AWS's key": { manageAdminPassword: true },
        },
    }),
);
