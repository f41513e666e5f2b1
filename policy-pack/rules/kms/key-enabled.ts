import type { ExternalKeyArgs, KeyArgs, ReplicaKeyArgs } from "@pulumi/aws/kms";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

export const keyEnabled = rule(
    {
        name: "kms-key-enabled",
        description: "Keys are enabled, as nobody can read what a disabled one encrypts.",
        severity: "low",
        control: "work-goes-on",
        level: "advisory",
        remediation: "Set isEnabled (enabled of imported and replicated keys) to true or remove it.",
        frameworks: { nist: ["CP-9", "SC-12"] },
        peers: { checkov: ["CKV_AWS_227"] },
        requirements: ["R2"],
        tags: ["kms", "durability"],
    },
    check<KeyArgs>("aws:kms/key:Key", {
        find: ({ isEnabled }) => (isFalse(isEnabled) ? "isEnabled is false; set it to true" : undefined),
        compliant: { "by default": {}, "by the letter": { isEnabled: true } },
        noncompliant: {
            disabled: { isEnabled: false },
            "disabled, with rotation": { isEnabled: false, enableKeyRotation: true },
        },
    }),
    check<ExternalKeyArgs | ReplicaKeyArgs>(
        [
            "aws:kms/replicaKey:ReplicaKey",
            "aws:kms/externalKey:ExternalKey",
            "aws:kms/replicaExternalKey:ReplicaExternalKey",
        ],
        {
            find: ({ enabled }) => (isFalse(enabled) ? "enabled is false; set it to true" : undefined),
            compliant: { "by default": {}, "by the letter": { enabled: true } },
            noncompliant: { disabled: { enabled: false } },
        },
    ),
);
