import type { NfsFileShareArgs } from "@pulumi/aws/storagegateway";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";

export const shareKeyed = rule(
    {
        name: "storagegateway-share-customer-key",
        description: "What file gateways write to S3 is encrypted with a customer managed key.",
        severity: "high",
        remediation: "Set kmsEncrypted to true and kmsKeyArn to a customer managed key.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["storagegateway", "encryption"],
    },
    check<NfsFileShareArgs>(
        ["aws:storagegateway/nfsFileShare:NfsFileShare", "aws:storagegateway/smbFileShare:SmbFileShare"],
        {
            find: (share) =>
                isTrue(share.kmsEncrypted)
                    ? keyFault(share, "kmsKeyArn")
                    : `kmsEncrypted is ${show(share.kmsEncrypted)}; set it to true`,
            asksForPresence: true,
            compliant: {
                "a key": { kmsEncrypted: true, kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" },
                "a key by alias": { kmsEncrypted: true, kmsKeyArn: "alias/data" },
            },
            noncompliant: {
                none: {},
                "no key": { kmsEncrypted: true },
                off: { kmsEncrypted: false, kmsKeyArn: "alias/data" },
            },
        },
    ),
);
