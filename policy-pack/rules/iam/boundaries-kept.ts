import type { Document, Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { narrows, passesAbsent } from "../../lib/policy/narrowing";
import { comprises, concerns, denies, reachesEvery } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

const key = "iam:permissionsboundary";
const makers = ["iam:CreateRole", "iam:CreateUser"];
const removers: readonly (readonly [string, string])[] = [
    ["iam:DeleteRolePermissionsBoundary", "role/*"],
    ["iam:DeleteUserPermissionsBoundary", "user/*"],
];

/** Whether the statement demands a boundary of some name; one of any name may allow everything. */
const demandsBoundary = (statement: Statement) =>
    statement.conditions.some(
        (one) =>
            one.key === key &&
            narrows(statement, one) &&
            !(one.wildcards && one.values.some((value) => /[*?]$/.test(value) && /(^|[/:])[*?]+$/.test(value))),
    );

/** Whether a Deny of the document refuses what has no boundary, or another one. */
const refusesUnbounded = (document: Document, action: string) =>
    denies(document).some(
        (deny) => concerns(deny, action) && deny.conditions.some((one) => one.key === key && passesAbsent(one)),
    );

const boundary = "arn:aws:iam::111122223333:policy/boundary";
const make = { Effect: "Allow", Action: "iam:CreateRole", Resource: "arn:aws:iam::111122223333:role/team/*" };
const under = (Condition: object) => policyOf({ ...make, Condition });

export const boundariesKept = rule(
    {
        name: "iam-boundaries-kept",
        description: "Who makes roles and users puts them under a permissions boundary, and takes it from none.",
        severity: "high",
        control: "roles-bounded",
        remediation: "Demand iam:PermissionsBoundary by StringEquals, and leave the deletion of boundaries out.",
        frameworks: { nist: ["AC-6", "AC-6(10)"], pci: ["7.2.2"] },
        peers: {},
        requirements: ["R5", "R24"],
        tags: ["iam", "escalation"],
        url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html",
    },
    ...identityPolicyChecks(
        (statement, document) => {
            if (comprises(statement, "*") || comprises(statement, "iam:*")) return undefined;
            const made = makers.find((one) => concerns(statement, one) && !refusesUnbounded(document, one));
            if (made !== undefined && !demandsBoundary(statement))
                return `allows ${made} without a boundary, so of any power; demand iam:PermissionsBoundary`;
            // What takes it from all of them is an escalation, which another rule refuses.
            const [taken] =
                removers.find(
                    ([one, all]) => concerns(statement, one) && reachesEvery(statement, "iam", all) === undefined,
                ) ?? [];
            return taken === undefined ? undefined : `allows ${taken}; leave it out`;
        },
        {
            compliant: {
                "roles under a boundary": under({ StringEquals: { "iam:PermissionsBoundary": boundary } }),
                "roles under boundaries of one path": under({ ArnLike: { [key]: `${boundary}/team-*` } }),
                "roles, and refused without": policyOf(make, {
                    ...make,
                    Effect: "Deny",
                    Condition: { StringNotEquals: { "iam:PermissionsBoundary": boundary } },
                }),
                "policies alone": policyOf({ ...make, Action: ["iam:CreatePolicy", "iam:GetRole"] }),
                "all of IAM, which another rule refuses": policyOf({ ...make, Action: "iam:*", Resource: "*" }),
            },
            noncompliant: {
                roles: policyOf(make),
                "roles and users, by a pattern": policyOf({ ...make, Action: ["IAM:Create*"], Resource: "*" }),
                "roles under any boundary": under({ ArnLike: { [key]: "arn:aws:iam::*:policy/*" } }),
                "roles under a boundary, if they have one": under({ StringEqualsIfExists: { [key]: boundary } }),
                "roles under another boundary": under({ StringNotEquals: { [key]: boundary } }),
                "tagged roles": under({ StringEquals: { "aws:RequestTag/team": "fraud" } }),
                "boundaries taken away": policyOf({ ...make, Action: "iam:DeleteRolePermissionsBoundary" }),
            },
        },
    ),
);
