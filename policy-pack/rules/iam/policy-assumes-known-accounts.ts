import { boundsOf } from "../../lib/policy/bounds";
import { policyOf } from "../../lib/policy/faults";
import { comprises, concerns, inAws, refusesOutside } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

const assume = { Effect: "Allow", Action: "sts:AssumeRole", Resource: "arn:aws:iam::*:role/auditor" };
const org = { "aws:ResourceOrgID": "o-abc123" };

export const policyAssumesKnownAccounts = rule(
    {
        name: "iam-policy-assumes-known-accounts",
        description:
            "Roles that may be assumed are of named accounts or of the organisation, as anybody can have a role of that name.",
        severity: "medium",
        control: "data-perimeter",
        remediation: "Give the account in the role's ARN, or demand aws:ResourceOrgID.",
        frameworks: { nist: ["AC-4", "AC-6"], pci: ["7.2.2"] },
        peers: {},
        requirements: ["R5", "R27"],
        tags: ["iam", "exfiltration"],
    },
    ...identityPolicyChecks(
        (statement, document) => {
            if (comprises(statement, "*") || !concerns(statement, "sts:AssumeRole")) return undefined;
            if (boundsOf(statement).has("resource") || refusesOutside(document, "sts:AssumeRole", ["resource"]))
                return undefined;
            const open = statement.resources?.find((one) =>
                /^arn:aws:iam::[^:]*[*?][^:]*:role\/.*[^*]/.test(inAws(one)),
            );
            return open === undefined
                ? undefined
                : `allows sts:AssumeRole in anybody's account (${open}); demand aws:ResourceOrgID`;
        },
        {
            compliant: {
                "a role of an account": policyOf({ ...assume, Resource: "arn:aws:iam::111122223333:role/auditor" }),
                "roles of an account": policyOf({ ...assume, Resource: ["arn:aws:iam::111122223333:role/audit-*"] }),
                "a role of the organisation's accounts": policyOf({ ...assume, Condition: { StringEquals: org } }),
                "a role of the caller's organisation": policyOf({
                    ...assume,
                    Condition: { StringEquals: { "aws:ResourceOrgID": "${aws:PrincipalOrgID}" } },
                }),
                "a role anywhere, but strangers' refused": policyOf(assume, {
                    ...assume,
                    Effect: "Deny",
                    Resource: "*",
                    Condition: { StringNotEquals: org },
                }),
                "tags of sessions": policyOf({ ...assume, Action: "sts:TagSession" }),
            },
            noncompliant: {
                "a role of anybody": policyOf(assume),
                "a role of anybody, by patterns": policyOf({
                    ...assume,
                    Action: "sts:Assume*",
                    Resource: ["arn:aws:iam::1111????????:role/auditor"],
                }),
                "a role of a partition": policyOf({ ...assume, Resource: "arn:aws-us-gov:iam::*:role/path/auditor" }),
                "the organisation's, if told": policyOf({ ...assume, Condition: { StringEqualsIfExists: org } }),
                "any organisation's": policyOf({
                    ...assume,
                    Condition: { StringLike: { "aws:ResourceOrgID": "o-*" } },
                }),
            },
        },
    ),
);
