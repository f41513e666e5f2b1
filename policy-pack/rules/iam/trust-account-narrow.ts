import type { RoleArgs } from "@pulumi/aws/iam";
import { parsePolicy, type Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { boundsOf } from "../../lib/policy/bounds";
import { narrows } from "../../lib/policy/narrowing";
import { allows, concerns, isAccountPrincipal } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

const keys = /^(sts:externalid|sts:sourceidentity|aws:principaltag\/.+|aws:sourceidentity)$/;

/** Whether aws:PrincipalArn is asked for only in a pattern that all roles of an account have. */
function isForAll({ conditions }: Statement): boolean {
    const arns = conditions.filter(({ key }) => key === "aws:principalarn").flatMap(({ values }) => values);
    return arns.some((arn) => isAccountPrincipal(arn) || /^arn:[^:]*:[^:]*:[^:]*:[^:]*:[*]+$/.test(arn));
}

function asksMore(statement: Statement): boolean {
    const bounds = boundsOf(statement);
    if ((bounds.has("principal") && !isForAll(statement)) || bounds.has("organization") || bounds.has("network"))
        return true;
    return statement.conditions.some((condition) => {
        const factor = condition.key === "aws:multifactorauthpresent" && condition.values.every(isTrue);
        return (factor || keys.test(condition.key)) && narrows(statement, condition);
    });
}

const trust = (AWS: string | string[], Condition: object = {}) => ({
    assumeRolePolicy: policyOf({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS }, Condition }),
});

export const trustAccountNarrow = rule(
    {
        name: "iam-role-trust-account-narrow",
        description: "A role that trusts a whole account also asks for an external id, a principal or a second factor.",
        severity: "medium",
        control: "least-privilege",
        remediation: "Name a role in Principal, or demand sts:ExternalId or aws:PrincipalArn.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: { checkov: ["CKV_AWS_61"] },
        requirements: ["R5", "R7"],
        tags: ["iam", "trust"],
    },
    check<RoleArgs>("aws:iam/role:Role", {
        find: ({ assumeRolePolicy }) =>
            allows(parsePolicy(assumeRolePolicy)).flatMap((statement) => {
                const whole = statement.principals?.aws.find(isAccountPrincipal);
                return whole === undefined || !concerns(statement, "sts:AssumeRole") || asksMore(statement)
                    ? []
                    : `assumeRolePolicy: ${statement.label} trusts all of account ${whole}; name a role, or demand sts:ExternalId`;
            }),
        compliant: {
            "a role": trust("arn:aws:iam::444455556666:role/deploy"),
            "an account, with an external id": trust("444455556666", { StringEquals: { "sts:ExternalId": "k-7f3a" } }),
            "an account of the organisation": trust("444455556666", {
                StringEquals: { "aws:PrincipalOrgID": "o-abc123" },
            }),
            "through one endpoint": trust("444455556666", { StringEquals: { "aws:SourceVpce": "vpce-0a1b2c3d" } }),
            "with a second factor": trust("444455556666", { Bool: { "aws:MultiFactorAuthPresent": "true" } }),
            "an account, one role of it": trust("arn:aws:iam::444455556666:root", {
                ArnLike: { "aws:PrincipalArn": "arn:aws:iam::444455556666:role/deploy-*" },
            }),
            "tags of sessions only": {
                assumeRolePolicy: policyOf({
                    Effect: "Allow",
                    Action: "sts:TagSession",
                    Principal: { AWS: "444455556666" },
                }),
            },
        },
        noncompliant: {
            "an account": trust("arn:aws:iam::444455556666:root"),
            "an account by its id, in a list": trust(["arn:aws:iam::444455556666:role/deploy", "444455556666"]),
            "every role of an account": trust("arn:aws:iam::444455556666:role/*"),
            "a second factor that is missing": trust("444455556666", {
                Bool: { "aws:MultiFactorAuthPresent": "false" },
            }),
            "any principal of an account": trust("444455556666", {
                ArnLike: { "aws:PrincipalArn": "arn:aws:iam::444455556666:*" },
            }),
            "any role of an account": trust("444455556666", {
                ArnLike: { "aws:PrincipalArn": "arn:aws:iam::444455556666:role/*" },
            }),
            "any external id": trust("444455556666", { StringLike: { "sts:ExternalId": "*" } }),
            "an external id for those who give one": trust("444455556666", {
                StringEqualsIfExists: { "sts:ExternalId": "k-7f3a" },
            }),
        },
    }),
);
