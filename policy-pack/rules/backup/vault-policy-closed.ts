import type { VaultPolicyArgs } from "@pulumi/aws/backup";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const vaultPolicyClosed = rule(
    {
        name: "backup-vault-policy-closed",
        description: "Backup vaults are open to named principals or the organisation only.",
        severity: "critical",
        control: "backups",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5", "R31"],
        tags: ["backup", "exposure"],
    },
    closedPolicyCheck<VaultPolicyArgs>("aws:backup/vaultPolicy:VaultPolicy", "policy", "backup:CopyIntoBackupVault"),
);
