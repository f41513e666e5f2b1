import type { SnapshotArgs } from "@pulumi/aws/rds";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

export const snapshotNotPublic = rule(
    {
        name: "rds-snapshot-not-public",
        description: "Snapshots are shared with named accounts only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the accounts in sharedAccounts instead of all.",
        frameworks: { fsbp: ["RDS.1"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: { checkov: ["CKV_AWS_302"] },
        requirements: ["R5"],
        tags: ["rds", "exposure"],
    },
    ...[
        "aws:rds/snapshot:Snapshot",
        "aws:rds/clusterSnapshot:ClusterSnapshot",
        "aws:rds/snapshotCopy:SnapshotCopy",
        "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
    ].map((token) =>
        check<SnapshotArgs>(token, {
            find: ({ sharedAccounts }) =>
                list(sharedAccounts).some((account) => text(account).trim().toLowerCase() === "all")
                    ? `sharedAccounts is ${show(sharedAccounts)}; name the accounts`
                    : undefined,
            compliant: { "not shared": {}, "one account": { sharedAccounts: ["111122223333"] } },
            noncompliant: {
                everybody: { sharedAccounts: ["all"] },
                "everybody beside one": { sharedAccounts: ["111122223333", "ALL"] },
            },
        }),
    ),
);
