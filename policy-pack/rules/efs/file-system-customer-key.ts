import type { FileSystemArgs } from "@pulumi/aws/efs";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";

const kmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const fileSystemCustomerKey = rule(
    {
        name: "efs-file-system-customer-key",
        description: "File systems are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encrypted to true and kmsKeyId to a customer managed key; neither can be changed later.",
        frameworks: { fsbp: ["EFS.1"], cis: ["2.4.1"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["efs", "encryption"],
    },
    check<FileSystemArgs>("aws:efs/fileSystem:FileSystem", {
        find: (props) =>
            isTrue(props.encrypted)
                ? keyFault(props, "kmsKeyId")
                : `encrypted is ${show(props.encrypted)}; set it to true`,
        asksForPresence: true,
        compliant: {
            "a key": { encrypted: true, kmsKeyId },
            "a key, and tiers": { encrypted: true, kmsKeyId, throughputMode: "elastic" },
        },
        noncompliant: {
            plain: {},
            "off, though a key is named": { encrypted: false, kmsKeyId },
            "the key that AWS manages": { encrypted: true },
        },
    }),
);
