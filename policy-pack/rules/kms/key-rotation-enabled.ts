import type { KeyArgs } from "@pulumi/aws/kms";
import { check, rule } from "../../lib/rule";
import { isTrue, show, text } from "../../lib/values";

/** Only symmetric keys whose material KMS itself made can rotate (KMS developer guide, rotating keys). */
function canRotate(key: {
    keyUsage?: string;
    customerMasterKeySpec?: string;
    customKeyStoreId?: string;
    xksKeyId?: string;
}) {
    const spec = text(key.customerMasterKeySpec) || "SYMMETRIC_DEFAULT";
    const usage = text(key.keyUsage) || "ENCRYPT_DECRYPT";
    return spec === "SYMMETRIC_DEFAULT" && usage === "ENCRYPT_DECRYPT" && !key.customKeyStoreId && !key.xksKeyId;
}

export const keyRotationEnabled = rule(
    {
        name: "kms-key-rotation-enabled",
        description: "Symmetric KMS keys rotate their material at least once a year.",
        severity: "high",
        control: "keys-guarded",
        remediation: "Set enableKeyRotation to true and leave rotationPeriodInDays at 365 or less.",
        frameworks: { fsbp: ["KMS.4"], cis: ["3.6"], nist: ["SC-12", "SC-12(2)", "SC-28(3)"], pci: ["3.7.4"] },
        requirements: ["R2"],
        tags: ["kms", "encryption"],
        url: "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
    },
    check<KeyArgs>("aws:kms/key:Key", {
        find: (key) => {
            if (!canRotate(key)) return undefined;
            if (!isTrue(key.enableKeyRotation))
                return `enableKeyRotation is ${show(key.enableKeyRotation)}; set it to true`;
            const days = key.rotationPeriodInDays ?? 365;
            return days > 365 ? `rotationPeriodInDays is ${days}; set it to 365 or less` : undefined;
        },
        compliant: {
            "a rotating key": { enableKeyRotation: true },
            "a key that rotates every 90 days": { enableKeyRotation: true, rotationPeriodInDays: 90 },
            "an asymmetric key, which cannot rotate": { customerMasterKeySpec: "RSA_4096", keyUsage: "SIGN_VERIFY" },
            "an HMAC key": { customerMasterKeySpec: "HMAC_256", keyUsage: "GENERATE_VERIFY_MAC" },
            "a key in a custom key store": { customKeyStoreId: "cks-1234567890abcdef0" },
        },
        noncompliant: {
            "no rotation setting": {},
            "rotation switched off": { enableKeyRotation: false },
            "a period of seven years": { enableKeyRotation: true, rotationPeriodInDays: 2560 },
        },
    }),
);
