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
    assumeRolePolicy: policyOf({ ...any, Action: "sts:AssumeRoleWithWebIdentity", Principal: oidc, Condition }),
});

const any = { Effect: "Allow", Action: "sts:*" };
const saml = { Federated: "arn:aws:iam::111122223333:saml-provider/idp" };
const oidc = { Federated: `arn:aws:iam::111122223333:oidc-provider/${github}` };
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
            "Demand the provider's sub (for Cognito, aud) by StringEquals, or by StringLike down to a branch or environment.",
        frameworks: { nist: ["AC-3", "IA-8"], pci: ["7.2.1"] },
        peers: { checkov: ["CKV_AWS_358"] },
        requirements: ["R5", "R7"],
        tags: ["iam", "trust"],
    },
    check<RoleArgs>("aws:iam/role:Role", {
        find: ({ assumeRolePolicy }) =>
            allows(parsePolicy(assumeRolePolicy)).flatMap((statement) => {
                const provider = statement.principals?.federated.find((one) => !one.includes(":saml-provider/"));
                if (provider === undefined || !concerns(statement, "sts:AssumeRoleWithWebIdentity")) return [];
                return statement.conditions.some((one) => namesSubject(statement, one))
                    ? []
                    : `assumeRolePolicy: ${statement.label} takes any token of ${provider}; demand its sub, down to a branch, environment or service account`;
            }),
        compliant: {
            "a branch": trust({ StringEquals: { [`${github}:sub`]: branch } }),
            "environments of a repository": like(github, "repo:acme/ml:environment:*"),
            "a workspace": like("app.terraform.io", "organization:acme:project:ml:workspace:prod:run_phase:*"),
            "a repository of Bitbucket": like("api.bitbucket.org/x", "{0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f}:*"),
            "a service account": like("oidc.eks.eu-west-1.amazonaws.com/id/A1", "system:serviceaccount:ml:job"),
            "an identity pool": trust({ StringEquals: { "cognito-identity.amazonaws.com:aud": "eu-west-1:0a1b2c3d" } }),
            "an app of Amazon": trust({ StringEquals: { "www.amazon.com:app_id": "amzn1.application.0a1b" } }),
            "a subject and its audience": trust({
                StringEquals: { [`${github}:aud`]: "sts.amazonaws.com", [`${github}:sub`]: branch },
            }),
            "SAML, which has no sub to name": { assumeRolePolicy: policyOf({ ...any, Principal: saml }) },
            "tags only": { assumeRolePolicy: policyOf({ ...any, Action: "sts:TagSession", Principal: oidc }) },
        },
        noncompliant: {
            "the audience alone": trust({ StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" } }),
            "an owner's every repository": like(github, "repo:acme/*"),
            "a repository's every branch and pull request": like(github, "repo:acme/ml:*"),
            "a repository's name begun": like(github, "repo:acme/ml*"),
            "a group's every project": like("gitlab.com", "project_path:acme/*:ref_type:branch:ref:main"),
            "every workspace": like("app.terraform.io", "organization:acme:project:*:workspace:*:run_phase:*"),
            "an organisation's every project": like("oidc.circleci.com/org/1", "org/1/project/*"),
            "every service account": like("oidc.eks.eu-west-1.amazonaws.com/id/A1", "system:serviceaccount:*:job"),
            "any of the values": trust({ "ForAllValues:StringEquals": { [`${github}:sub`]: branch } }),
            "any token, beside SAML": {
                assumeRolePolicy: policyOf({ ...any, Principal: { Federated: [saml.Federated, oidc.Federated] } }),
            },
            "any owner": like(github, ["repo:acme/ml:ref:*", "repo:*"]),
            "tokens without the claim": trust({ StringEqualsIfExists: { [`${github}:sub`]: branch } }),
            "all but one": trust({ StringNotEquals: { [`${github}:sub`]: branch } }),
        },
    }),
);
