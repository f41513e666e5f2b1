import type { DocumentArgs } from "@pulumi/aws/ssm";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

/** An account id list, or `All`: a map of texts, whose keys the provider spells with a low line. */
const accounts = (permissions: unknown) =>
    ["account_ids", "accountIds"].flatMap((key) => blocksAt(permissions, [key])).join(",");

export const documentNotShared = rule(
    {
        name: "ssm-document-not-public",
        description: "Documents are shared with named accounts only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the accounts in the account_ids of permissions instead of All.",
        frameworks: { fsbp: ["SSM.4"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["ssm", "exposure"],
    },
    check<DocumentArgs>("aws:ssm/document:Document", {
        find: ({ permissions }) =>
            /(^|,)\s*all\s*(,|$)/i.test(accounts(permissions))
                ? "permissions share the document with All; name the accounts"
                : undefined,
        compliant: {
            "not shared": {},
            "two accounts": { permissions: { type: "Share", accountIds: "111122223333,444455556666" } },
        },
        noncompliant: {
            everybody: { permissions: { type: "Share", accountIds: "All" } },
            "everybody, as the provider spells it": { permissions: { type: "Share", account_ids: "All" } },
            "everybody beside one": { permissions: { type: "Share", accountIds: "111122223333, all" } },
        },
    }),
);
