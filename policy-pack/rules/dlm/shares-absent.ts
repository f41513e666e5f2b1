import type { LifecyclePolicyArgs } from "@pulumi/aws/dlm";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const sharesInside = rule(
    {
        name: "dlm-shares-absent",
        description: "Snapshots are not shared with other accounts by the way.",
        severity: "high",
        control: "data-perimeter",

        remediation: "Remove shareRule, or agree on an exception for the account.",
        frameworks: { nist: ["AC-3", "AC-4"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["dlm", "exposure"],
    },
    check<LifecyclePolicyArgs>("aws:dlm/lifecyclePolicy:LifecyclePolicy", {
        find: ({ policyDetails }) =>
            blocksAt(policyDetails, ["schedules", "shareRule", "targetAccounts"]).map(
                (account) => `policyDetails.schedules.shareRule shares with ${show(account)}; remove it`,
            ),
        compliant: {
            "no sharing": { policyDetails: { schedules: [{ name: "s", retainRule: { count: 7 } }] } },
            "of another kind": { policyDetails: { policyType: "IMAGE_MANAGEMENT" } },
        },
        noncompliant: {
            shared: { policyDetails: { schedules: [{ shareRule: { targetAccounts: ["444455556666"] } }] } },
            "shared in the second": {
                policyDetails: {
                    schedules: [{ name: "a" }, { name: "b", shareRule: { targetAccounts: ["444455556666"] } }],
                },
            },
        },
    }),
);
