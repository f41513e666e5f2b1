import type { RoleArgs } from "@pulumi/aws/iam";
import type { Condition } from "../../lib/policy/condition";
import { parsePolicy, type Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { narrows } from "../../lib/policy/narrowing";
import { allows, concerns } from "../../lib/policy/questions";
import { isNamedSubject } from "../../lib/policy/subjects";
import { check, rule } from "../../lib/rule";

function namesSubject(statement: Statement, condition: Condition): boolean {
    const { key, kind, values, wildcards } = condition;
    const claim =
        /:(sub|repository|repository_id|job_workflow_ref)$/.test(key) ||
        /^(cognito-identity\.amazonaws\.com|accounts\.google\.com):aud$/.test(key) ||
        key.endsWith(":app_id");
    return (
        claim &&
        kind === "string" &&
        narrows(statement, condition) &&
        values.every((value) => isNamedSubject(value, wildcards))
    );
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

const like = (issuer: string, sub: string | string[]) => trust({ StringLike: { [`${issuer}:sub`]: sub } });
const branch = "repo:acme/ml:ref:refs/heads/main";

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
                !statement.conditions.some((one) => namesSubject(statement, one))
                    ? `assumeRolePolicy: ${statement.label} takes any token of ${statement.principals?.federated[0]}; demand its sub, with no wildcard before the repository`
                    : [],
            ),
        compliant: {
            "a branch": trust({ StringEquals: { [`${github}:sub`]: branch } }),
            "environments of a repository": like(github, "repo:acme/ml:environment:*"),
            "a workspace": like("app.terraform.io", "organization:acme:project:ml:workspace:prod:run_phase:*"),
            "a repository of Bitbucket": like("api.bitbucket.org/x", "{0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f}:*"),
            "a service account": like("oidc.eks.eu-west-1.amazonaws.com/id/A1", "system:serviceaccount:ml:job"),
            "an identity pool": trust({ StringEquals: { "cognito-identity.amazonaws.com:aud": "eu-west-1:0a1b2c3d" } }),
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
            "an owner's every repository": like(github, "repo:acme/*"),
            "a repository's every branch and pull request": like(github, "repo:acme/ml:*"),
            "a repository's name begun": like(github, "repo:acme/ml*"),
            "a group's every project": like("gitlab.com", "project_path:acme/*:ref_type:branch:ref:main"),
            "every workspace": like("app.terraform.io", "organization:acme:project:*:workspace:*:run_phase:*"),
            "an organisation's every project": like("oidc.circleci.com/org/1", "org/1/project/*"),
            "every repository of Bitbucket": like("api.bitbucket.org/x", "{*}:*"),
            "every service account": like("oidc.eks.eu-west-1.amazonaws.com/id/A1", "system:serviceaccount:*:job"),
            "any of the values": trust({ "ForAllValues:StringEquals": { [`${github}:sub`]: branch } }),
            "any owner": like(github, ["repo:acme/ml:ref:*", "repo:*"]),
            "tokens without the claim": trust({ StringEqualsIfExists: { [`${github}:sub`]: branch } }),
            "all but one": trust({ StringNotEquals: { [`${github}:sub`]: branch } }),
        },
    }),
);
