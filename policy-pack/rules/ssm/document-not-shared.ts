import type { DocumentArgs } from "@pulumi/aws/ssm";
import { check, rule } from "../../lib/rule";

/** An account id list, or `All`: the one form that `permissions` has (a map of texts). */
const accounts = (permissions: unknown) =>
    typeof permissions === "object" && permissions !== null ? String(Reflect.get(permissions, "accountIds") ?? "") : "";

export const documentNotShared = rule(
    {
        name: "ssm-document-not-public",
        description: "Documents are shared with named accounts only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the accounts in permissions.accountIds instead of All.",
        frameworks: { fsbp: ["SSM.4"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["ssm", "exposure"],
    },
    check<DocumentArgs>("aws:ssm/document:Document", {
        find: ({ permissions }) =>
            /(^|,)\s*all\s*(,|$)/i.test(accounts(permissions))
                ? "permissions.accountIds is All; name the accounts"
                : undefined,
        compliant: {
            "not shared": {},
            "two accounts": { permissions: { type: "Share", accountIds: "111122223333,444455556666" } },
        },
        noncompliant: {
            everybody: { permissions: { type: "Share", accountIds: "All" } },
            "everybody beside one": { permissions: { type: "Share", accountIds: "111122223333, all" } },
        },
    }),
);
