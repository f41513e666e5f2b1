import type { BucketArgs, BucketReplicationConfigArgs } from "@pulumi/aws/s3";
import { blocksAt, keyFaults } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { bucket } from "../../lib/tokens";
import { isSet } from "../../lib/unknown";
import { list, only } from "../../lib/values";

const keyed = {
    destination: {
        bucket: "arn:aws:s3:::copy",
        encryptionConfiguration: { replicaKmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
    },
};

const inline = (destination: object) => ({
    replicationConfiguration: {
        role: "arn:aws:iam::111122223333:role/replicate",
        rules: [{ status: "Enabled", destination: { bucket: "arn:aws:s3:::copy", ...destination } }],
    },
});

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
    check<BucketArgs & { replicationConfigurations?: object[] }>(bucket, {
        find: (one) =>
            ["replicationConfiguration", "replicationConfigurations"].flatMap((block) =>
                ["destination", "destinations"].flatMap((to) =>
                    blocksAt(one, [block, "rules", to]).flatMap((copy) => {
                        // aws-native has the key one block deeper, as the companion has it.
                        const deep = isSet(Object(copy), "encryptionConfiguration") ? "encryptionConfiguration." : "";
                        const fault = keyFaults(Object(copy), `${deep}replicaKmsKeyId`);
                        return fault.map((text) => `${block}.rules.${to}: ${text}`);
                    }),
                ),
            ),
        asksForPresence: true,
        compliant: {
            "a key, inline": inline({ replicaKmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" }),
            "a key, of aws-native": inline({ encryptionConfiguration: { replicaKmsKeyId: "alias/copies" } }),
            "no replicas": {},
        },
        noncompliant: {
            "none, inline": inline({}),
            "the key of AWS, inline": inline({ replicaKmsKeyId: "alias/aws/s3" }),
            "none, as of old": { replicationConfigurations: [{ rules: [{ destinations: [{ bucket: "b" }] }] }] },
        },
    }),
);
