import type { VaultArgs } from "@pulumi/aws/backup";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";

export const vaultCustomerKey = rule(
    {
        name: "backup-vault-customer-key",
        description: "Backups are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyArn to a customer managed key.",
        frameworks: { fsbp: ["Backup.1"], nist: ["CP-9(8)", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R31"],
        tags: ["backup", "encryption"],
    },
    check<VaultArgs>("aws:backup/vault:Vault", {
        find: (vault) => keyFault(vault, "kmsKeyArn"),
        asksForPresence: true,
        compliant: {
            "a key": { kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" },
            "a key, named vault": { name: "team", kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/2" },
        },
        noncompliant: {
            none: {},
            "the key that AWS manages": { kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:alias/aws/backup" },
        },
    }),
);
