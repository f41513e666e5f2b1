import type { VaultArgs } from "@pulumi/aws/backup";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const vaultKept = rule(
    {
        name: "backup-vault-kept",
        description: "A vault is not deleted together with the backups in it.",
        severity: "high",
        control: "backups",

        remediation: "Set forceDestroy to false or leave it out.",
        frameworks: { nist: ["CP-9"], pci: ["9.4.1"] },
        peers: {},
        requirements: ["R31"],
        tags: ["backup", "deletion"],
    },
    switchCheck<VaultArgs>("aws:backup/vault:Vault", "forceDestroy", "off"),
);
