import type { LogicallyAirGappedVaultArgs } from "@pulumi/aws/backup";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const airGappedVaultCustomerKey = rule(
    {
        name: "backup-air-gapped-vault-customer-key",
        description: "Logically air-gapped vaults are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set encryptionKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["backup", "encryption"],
    },
    keyedCheck<LogicallyAirGappedVaultArgs>(
        "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
        "encryptionKeyArn",
    ),
);
