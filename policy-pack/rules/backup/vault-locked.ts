import type { VaultArgs, VaultLockConfigurationArgs } from "@pulumi/aws/backup";
import { given, rule, stackCheck } from "../../lib/rule";

const lock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
const vault = given<VaultArgs>("aws:backup/vault:Vault", "team", { name: "team" });

export const vaultLocked = rule(
    {
        name: "backup-vault-locked",
        description: "Backup vaults are locked, so that backups cannot be deleted before their time.",
        severity: "medium",
        control: "backups",
        remediation: "Add a VaultLockConfiguration with minRetentionDays for the vault.",
        frameworks: { nist: ["CP-9", "AU-9"], pci: ["10.3.2"] },
        requirements: ["R31"],
        tags: ["backup", "durability"],
    },
    stackCheck<VaultArgs>("aws:backup/vault:Vault", {
        find: (subject, stack) => {
            const [found] = stack.companions<VaultLockConfigurationArgs>(subject, lock, "backupVaultName");
            if (found === undefined) return "no VaultLockConfiguration names this vault; add one with minRetentionDays";
            return (found.props.minRetentionDays ?? 0) > 0
                ? undefined
                : `minRetentionDays of ${found.name} is unset; set it`;
        },
        compliant: {
            "a lock": [
                vault,
                given<VaultLockConfigurationArgs>(lock, "lock", { minRetentionDays: 30 }, { backupVaultName: "team" }),
            ],
            "a lock that names it": [
                vault,
                given<VaultLockConfigurationArgs>(lock, "lock", {
                    minRetentionDays: 7,
                    changeableForDays: 3,
                    backupVaultName: "team",
                }),
            ],
        },
        noncompliant: {
            "no lock": [vault],
            "a lock without a time": [
                vault,
                given<VaultLockConfigurationArgs>(lock, "lock", {}, { backupVaultName: "team" }),
            ],
        },
    }),
);
