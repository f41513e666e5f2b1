import type { PermissionsArgs } from "@pulumi/aws/lakeformation";
import { accountIn, foreignFault } from "../../lib/accounts";
import { strings } from "../../lib/config";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = { accounts: strings([], "Accounts that data may be given to, besides the catalog's own.") };

/** What may be given, and may say of which account's catalog it is. */
const blocks = ["database", "table", "tableWithColumns", "dataLocation", "lfTag", "lfTagPolicy"];
const permissions = ["SELECT"];
const catalogId = "111122223333";

export const grantsInside = rule(
    {
        name: "lakeformation-grants-inside",
        description: "Data of the lake is given to agreed accounts only.",
        severity: "high",
        remediation: "Agree on the account in settings, or give to a role of the own account.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["lakeformation", "exposure"],
        settings,
    },
    check<PermissionsArgs>("aws:lakeformation/permissions:Permissions", {
        find: (grant, context) => {
            const given = text(grant.principal);
            const account = /^\d{12}$/.test(given) ? given : accountIn(given);
            const own = [grant, ...blocks.flatMap((name) => blocksAt(grant, [name]))].map((block) =>
                text(blocksAt(block, ["catalogId"])[0]),
            );
            return foreignFault("principal", account, [
                ...context.settings(settings).accounts,
                ...own.filter((id) => id !== ""),
            ]);
        },
        compliant: {
            "the catalog's account": {
                principal: "arn:aws:iam::111122223333:role/reader",
                catalogId,
                permissions,
            },
            "an account, and none to compare": { principal: "111122223333", permissions },
        },
        noncompliant: {
            ...Object.fromEntries(
                blocks.map((name) => [
                    `another account, ${name}`,
                    { principal: "444455556666", [name]: { catalogId } },
                ]),
            ),
            "another account": {
                principal: "444455556666",
                database: { name: "d", catalogId: "111122223333" },
                permissions,
            },
            "another account's role": {
                principal: "arn:aws:iam::444455556666:role/reader",
                catalogId,
                permissions,
            },
        },
    }),
);
