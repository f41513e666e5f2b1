import type { AgentcoreTokenVaultCmkArgs } from "@pulumi/aws/bedrock";
import { keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { only } from "../../lib/values";

export const agentcoreVaultKeyed = rule(
    {
        name: "bedrock-agentcore-vault-keyed",
        description: "Credentials that agents act with lie in a vault under a customer managed key.",
        severity: "high",
        control: "secrets-kept",
        remediation: "Set kmsConfiguration to keyType CustomerManagedKey with kmsKeyArn.",
        frameworks: { nist: ["IA-5", "SC-12", "SC-28"], pci: ["8.3.2"] },
        requirements: ["R2"],
        tags: ["bedrock", "encryption"],
    },
    check<AgentcoreTokenVaultCmkArgs>("aws:bedrock/agentcoreTokenVaultCmk:AgentcoreTokenVaultCmk", {
        find: (vault) =>
            only(vault.kmsConfiguration)?.keyType === "ServiceManagedKey"
                ? 'kmsConfiguration.keyType is "ServiceManagedKey"; set it to "CustomerManagedKey" and give kmsKeyArn'
                : keyFaults(vault, "kmsConfiguration.kmsKeyArn"),
        asksForPresence: true,
        compliant: {
            "an own key": {
                kmsConfiguration: { keyType: "CustomerManagedKey", kmsKeyArn: "arn:aws:kms:eu-west-1:1:key/1" },
            },
            "an own key, for one vault": {
                tokenVaultId: "v",
                kmsConfiguration: { keyType: "CustomerManagedKey", kmsKeyArn: "arn:aws:kms:eu-west-1:1:key/2" },
            },
        },
        noncompliant: {
            "AWS's key": { kmsConfiguration: { keyType: "ServiceManagedKey" } },
            "no key": { kmsConfiguration: { keyType: "CustomerManagedKey" } },
        },
    }),
);
