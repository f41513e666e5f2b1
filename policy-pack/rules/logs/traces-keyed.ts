import type { EncryptionConfigArgs } from "@pulumi/aws/xray";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const tracesKeyed = rule(
    {
        name: "xray-traces-customer-key",
        description: "Traces are encrypted with a customer managed key.",
        severity: "medium",
        remediation: "Set type to KMS and keyId to a customer managed key.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["xray", "encryption"],
    },
    check<EncryptionConfigArgs>("aws:xray/encryptionConfig:EncryptionConfig", {
        find: (encryption) =>
            encryption.type === "KMS"
                ? keyFault(encryption, "keyId")
                : `type is ${show(encryption.type)}; set it to "KMS"`,
        asksForPresence: true,
        compliant: {
            "a key": { type: "KMS", keyId: "alias/traces" },
            "a key by ARN": { type: "KMS", keyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
        },
        noncompliant: {
            "X-Ray's own": { type: "NONE" },
            "AWS's": { type: "KMS", keyId: "alias/aws/xray" },
            "no key": { type: "KMS" },
        },
    }),
);
