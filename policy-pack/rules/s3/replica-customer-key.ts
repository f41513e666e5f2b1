import type { BucketReplicationConfigArgs } from "@pulumi/aws/s3";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { list, only } from "../../lib/values";

const keyed = {
    destination: {
        bucket: "arn:aws:s3:::copy",
        encryptionConfiguration: { replicaKmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
    },
};

export const replicaCustomerKey = rule(
    {
        name: "s3-replica-customer-key",
        description: "Replicas of objects are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set destination.encryptionConfiguration.replicaKmsKeyId on every rule.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["s3", "encryption"],
    },
    check<BucketReplicationConfigArgs>("aws:s3/bucketReplicationConfig:BucketReplicationConfig", {
        find: ({ rules }) =>
            list(rules).flatMap(
                ({ destination }, i) =>
                    keyFault(
                        only(only(destination)?.encryptionConfiguration),
                        "replicaKmsKeyId",
                        `rules[${i}].destination.encryptionConfiguration.replicaKmsKeyId`,
                    ) ?? [],
            ),
        asksForPresence: true,
        compliant: { "a key": { rules: [keyed] }, "two keys": { rules: [keyed, keyed] } },
        noncompliant: {
            none: { rules: [{ destination: { bucket: "arn:aws:s3:::copy" } }] },
            "one of two": {
                rules: [
                    keyed,
                    {
                        destination: {
                            bucket: "arn:aws:s3:::copy",
                            encryptionConfiguration: { replicaKmsKeyId: "alias/aws/s3" },
                        },
                    },
                ],
            },
        },
    }),
);
