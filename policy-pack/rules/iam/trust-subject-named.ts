import type { RoleArgs } from "@pulumi/aws/iam";
import type { Condition } from "../../lib/policy/condition";
import { parsePolicy } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { allows, concerns } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";

/** Whose token it is stands in the first three parts: `repo:owner/name`, `system:serviceaccount:namespace`. */
function isNamed(subject: string, wildcards: boolean): boolean {
    const owner = subject.split(/[:/]/).slice(0, 3);
    return (
        subject !== "" &&
        (!wildcards || (owner.every((part) => !/[*?]/.test(part)) && (owner.length === 3 || !/[*?]/.test(subject))))
    );
}

function namesSubject({ key, kind, negated, ifExists, set, values, wildcards }: Condition): boolean {
    const claim =
        /:(sub|repository|repository_id|job_workflow_ref)$/.test(key) ||
        /^(cognito-identity\.amazonaws\.com|accounts\.google\.com):aud$/.test(key) ||
        key.endsWith(":app_id");
    const binds = kind === "string" && !negated && !ifExists && set !== "all";
    return claim && binds && values.length > 0 && values.every((value) => isNamed(value, wildcards));
}

const github = "token.actions.githubusercontent.com";
const trust = (Condition: object) => ({
    assumeRolePolicy: policyOf({
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${github}` },
        Condition,
    }),
});

export const trustSubjectNamed = rule(
    {
        name: "iam-role-trust-subject-named",
        description:
            "Roles for tokens of an OIDC provider (GitHub, GitLab, EKS) are taken by a named repository, project or service account only.",
        severity: "high",
        control: "federated-identities",
        remediation:
            "Demand the provider's sub (for Cognito, aud) by StringEquals, or by StringLike with the owner and the repository in full.",
        frameworks: { nist: ["AC-3", "IA-8"], pci: ["7.2.1"] },
        peers: { checkov: ["CKV_AWS_358"] },
        requirements: ["R5", "R7"],
        tags: ["iam", "trust"],
    },
    check<RoleArgs>("aws:iam/role:Role", {
        find: ({ assumeRolePolicy }) =>
            allows(parsePolicy(assumeRolePolicy)).flatMap((statement) =>
                concerns(statement, "sts:AssumeRoleWithWebIdentity") &&
                (statement.principals?.federated.length ?? 0) > 0 &&
                !statement.principals?.federated.every((one) => one.includes(":saml-provider/")) &&
                !statement.conditions.some(namesSubject)
                    ? `assumeRolePolicy: ${statement.label} takes any token of ${statement.principals?.federated[0]}; demand its sub, with no wildcard before the repository`
                    : [],
            ),
        compliant: {
            "a branch": trust({ StringEquals: { [`${github}:sub`]: "repo:acme/ml:ref:refs/heads/main" } }),
            "environments of a repository": trust({
                StringLike: { [`${github}:sub`]: ["repo:acme/ml:environment:*"] },
            }),
            "a service account": trust({
                StringEquals: { "oidc.eks.eu-west-1.amazonaws.com/id/A1:sub": "system:serviceaccount:ml:job" },
            }),
            "SAML, which has no sub to name": {
                assumeRolePolicy: policyOf({
                    Effect: "Allow",
                    Action: "sts:*",
                    Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/idp" },
                }),
            },
        },
        noncompliant: {
            "the audience alone, which everybody's workflows have": trust({
                StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" },
            }),
            "an owner's every repository": trust({ StringLike: { [`${github}:sub`]: "repo:acme/*" } }),
            "any owner": trust({ StringLike: { [`${github}:sub`]: ["repo:acme/ml:*", "repo:*"] } }),
            "tokens without the claim": trust({
                StringEqualsIfExists: { [`${github}:sub`]: "repo:acme/ml:ref:refs/heads/main" },
            }),
            "all but one": trust({ StringNotEquals: { [`${github}:sub`]: "repo:evil/ml:ref:refs/heads/main" } }),
        },
    }),
);
