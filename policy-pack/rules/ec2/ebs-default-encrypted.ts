import type { EncryptionByDefaultArgs } from "@pulumi/aws/ebs";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

export const ebsDefaultEncrypted = rule(
    {
        name: "ec2-ebs-encryption-by-default",
        description: "New EBS volumes of the account are encrypted by default.",
        severity: "high",
        control: "own-keys",
        remediation: "Set enabled to true or leave it unset.",
        frameworks: { fsbp: ["EC2.7"], cis: ["2.2.1"], nist: ["SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["ec2", "encryption"],
    },
    check<EncryptionByDefaultArgs>("aws:ebs/encryptionByDefault:EncryptionByDefault", {
        find: ({ enabled }) => (isFalse(enabled) ? "enabled is false; set it to true" : undefined),
        compliant: { on: { enabled: true }, "the default, on": {} },
        noncompliant: { off: { enabled: false }, "off, for one Region": { enabled: false, region: "eu-west-1" } },
    }),
);
