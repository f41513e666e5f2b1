import type { BucketReplicationConfigArgs } from "@pulumi/aws/s3";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

const selecting = (status: string) => ({ sourceSelectionCriteria: { sseKmsEncryptedObjects: { status } } });

export const replicationWhole = rule(
    {
        name: "s3-replication-takes-encrypted-objects",
        description: "Replication takes objects under SSE-KMS too, which it otherwise leaves out unseen.",
        severity: "medium",
        remediation: "Set sourceSelectionCriteria.sseKmsEncryptedObjects.status to Enabled.",
        control: "backups",
        frameworks: { nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["s3", "durability"],
    },
    check<BucketReplicationConfigArgs>("aws:s3/bucketReplicationConfig:BucketReplicationConfig", {
        find: ({ rules }) =>
            list(rules).flatMap(({ status, sourceSelectionCriteria }, i) => {
                const [chosen] = blocksAt(sourceSelectionCriteria, ["sseKmsEncryptedObjects", "status"]);
                if (text(status) === "Disabled" || text(chosen).toLowerCase() === "enabled") return [];
                const path = `rules[${i}].sourceSelectionCriteria.sseKmsEncryptedObjects.status`;
                return [
                    `${path} is ${show(chosen)}, so that objects under SSE-KMS are not copied; set it to "Enabled"`,
                ];
            }),
        compliant: {
            taken: { rules: [{ status: "Enabled", ...selecting("Enabled") }] },
            "a rule that is off": { rules: [{ status: "Disabled" }, { status: "Enabled", ...selecting("Enabled") }] },
        },
        noncompliant: {
            "not said": { rules: [{ status: "Enabled" }] },
            "left out": { rules: [{ status: "Enabled", ...selecting("Disabled") }] },
        },
    }),
);
