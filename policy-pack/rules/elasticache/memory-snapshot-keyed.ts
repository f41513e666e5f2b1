import type { SnapshotArgs } from "@pulumi/aws/memorydb";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const memorySnapshotKeyed = rule(
    {
        name: "memorydb-snapshot-customer-key",
        description: "Snapshots of MemoryDB are encrypted with a customer managed key.",
        severity: "high",
        remediation: "Set kmsKeyArn to a customer managed key.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_278"] },
        requirements: ["R2"],
        tags: ["memorydb", "encryption"],
    },
    keyedCheck<SnapshotArgs>("aws:memorydb/snapshot:Snapshot", "kmsKeyArn"),
);
