import type { ReplicationConfigurationArgs } from "@pulumi/aws/efs";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

export const replicaKeyed = rule(
    {
        name: "efs-replica-customer-key",
        description: "Replicas of file systems are encrypted with a customer managed key.",
        severity: "high",
        remediation: "Set destination.kmsKeyId to a customer managed key of the destination Region.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["efs", "encryption"],
    },
    check<ReplicationConfigurationArgs>("aws:efs/replicationConfiguration:ReplicationConfiguration", {
        find: ({ destination }) => {
            const to = only(destination);
            // A file system that exists already has its key.
            return isSet(to, "fileSystemId") ? undefined : keyFault(to, "kmsKeyId", "destination.kmsKeyId");
        },
        asksForPresence: true,
        compliant: {
            "a key": { destination: { kmsKeyId: "alias/data" } },
            "a file system that is there": { destination: { fileSystemId: "fs-0a1b2c3d" } },
        },
        noncompliant: {
            none: { destination: {} },
            "AWS's": { destination: { kmsKeyId: "alias/aws/elasticfilesystem" } },
        },
    }),
);
