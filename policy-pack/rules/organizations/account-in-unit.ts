import type { AccountArgs } from "@pulumi/aws/organizations";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const accountInUnit = rule(
    {
        name: "organizations-account-in-unit",
        description: "Accounts are created in a unit, whose policies hold them, not in the root.",
        severity: "medium",
        control: "guarded-organization",
        remediation: "Set parentId to the id of an organizational unit.",
        frameworks: { nist: ["AC-3", "CM-2"] },
        peers: {},
        requirements: ["R7"],
        tags: ["organizations", "accounts"],
    },
    check<AccountArgs>("aws:organizations/account:Account", {
        find: ({ parentId }) => {
            const parent = text(parentId);
            return parent === "" || parent.startsWith("r-")
                ? `parentId is ${show(parentId)}, which is the root; name a unit`
                : undefined;
        },
        compliant: {
            "a unit": { parentId: "ou-ab12-cd34ef56" },
            "another unit": { name: "team", parentId: "ou-ab12-99887766" },
        },
        noncompliant: { "nothing said": {}, "the root": { parentId: "r-ab12" } },
    }),
);
