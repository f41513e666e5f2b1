import type { ReceiptRuleArgs } from "@pulumi/aws/ses";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { list } from "../../lib/values";

export const receivedKeyed = rule(
    {
        name: "ses-received-mail-keyed",
        description: "Mail that is received is scanned, and stored under a customer managed key.",
        severity: "medium",
        remediation: "Set scanEnabled to true and kmsKeyArn of every s3Actions.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["ses", "encryption"],
    },
    check<ReceiptRuleArgs>("aws:ses/receiptRule:ReceiptRule", {
        find: ({ scanEnabled, s3Actions }) => [
            ...list(mustBeOn(scanEnabled, "scanEnabled")),
            ...list(s3Actions).flatMap((action, i) => keyFault(action, "kmsKeyArn", `s3Actions[${i}].kmsKeyArn`) ?? []),
        ],
        asksForPresence: true,
        compliant: {
            keyed: {
                scanEnabled: true,
                s3Actions: [{ bucketName: "mail", position: 1, kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" }],
            },
            "told only": {
                scanEnabled: true,
                snsActions: [{ topicArn: "arn:aws:sns:eu-west-1:111122223333:t", position: 1 }],
            },
        },
        noncompliant: {
            "not scanned": { snsActions: [{ topicArn: "arn:aws:sns:eu-west-1:111122223333:t", position: 1 }] },
            "in the clear": { scanEnabled: true, s3Actions: [{ bucketName: "mail", position: 1 }] },
            "by AWS's key": {
                scanEnabled: true,
                s3Actions: [{ bucketName: "mail", position: 1, kmsKeyArn: "alias/aws/ses" }],
            },
        },
    }),
);
