import type { KeyArgs } from "@pulumi/aws/kms";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";
import { keyTokens } from "./key-tokens";

export const keyLockoutCheck = rule(
    {
        name: "kms-key-lockout-check-kept",
        description: "Key policies are written with KMS's check that the writer can change them again.",
        severity: "high",
        control: "keys-guarded",
        remediation: "Remove bypassPolicyLockoutSafetyCheck.",
        frameworks: { nist: ["SC-12"] },
        requirements: ["R2"],
        tags: ["kms", "durability"],
    },
    check<KeyArgs>(keyTokens, {
        find: (key) =>
            isTrue(key.bypassPolicyLockoutSafetyCheck)
                ? "bypassPolicyLockoutSafetyCheck is true; remove it, or the key may become unmanageable"
                : undefined,
        compliant: { "the default": {}, "the check kept": { bypassPolicyLockoutSafetyCheck: false } },
        noncompliant: {
            "the check bypassed": { bypassPolicyLockoutSafetyCheck: true },
            "bypassed beside a sound policy": {
                bypassPolicyLockoutSafetyCheck: true,
                policy: '{"Statement":{"Effect":"Deny","Principal":"*","Action":"kms:DisableKey","Resource":"*"}}',
            },
        },
    }),
);
