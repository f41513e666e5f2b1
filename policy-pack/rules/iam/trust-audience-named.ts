import type { RoleArgs } from "@pulumi/aws/iam";
import { parsePolicy, type Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { isNarrowed } from "../../lib/policy/narrowing";
import { allows, concerns } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";

const audience = { saml: /^saml:(aud|recipient)$/, oidc: /:(aud|azp|oaud|app_id|amr)$/ };

const isSaml = (provider: string) => provider.includes(":saml-provider/");
const isGuest = (value: string) => value.toLowerCase() === "unauthenticated";

function fault(statement: Statement): string | undefined {
    const providers = statement.principals?.federated ?? [];
    if (
        providers.some(isSaml) &&
        concerns(statement, "sts:AssumeRoleWithSAML") &&
        !isNarrowed(statement, audience.saml)
    )
        return "takes assertions made for anybody; demand SAML:aud";
    if (providers.every(isSaml) || !concerns(statement, "sts:AssumeRoleWithWebIdentity")) return undefined;
    if (statement.conditions.some(({ key, values }) => key.endsWith(":amr") && values.some(isGuest)))
        return "takes guests (amr is unauthenticated); demand authenticated";
    return isNarrowed(statement, audience.oidc)
        ? undefined
        : "takes tokens made for anybody; demand the provider's aud";
}

const account = "arn:aws:iam::111122223333";
const trust = (by: "SAML" | "WebIdentity", provider: string, Condition: object) => ({
    assumeRolePolicy: policyOf({
        Effect: "Allow",
        Action: `sts:AssumeRoleWith${by}`,
        Principal: { Federated: provider },
        Condition,
    }),
});
const saml = (Condition: object) => trust("SAML", `${account}:saml-provider/idp`, Condition);
const github = "token.actions.githubusercontent.com";
const oidc = (Condition: object) => trust("WebIdentity", `${account}:oidc-provider/${github}`, Condition);
const cognito = (...amr: string[]) =>
    trust("WebIdentity", "cognito-identity.amazonaws.com", {
        StringEquals: { "cognito-identity.amazonaws.com:aud": "eu-west-1:0a1b" },
        "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": amr },
    });
const signIn = { "SAML:aud": "https://signin.aws.amazon.com/saml" };
const tags = { Effect: "Allow", Action: "sts:TagSession" };
const either = { Federated: [`${account}:saml-provider/idp`, `${account}:oidc-provider/${github}`] };
const sub = { [`${github}:sub`]: "repo:acme/ml:ref:refs/heads/main" };

export const trustAudienceNamed = rule(
    {
        name: "iam-role-trust-audience-named",
        description:
            "Roles for identity providers are taken with tokens and assertions made for AWS, by people signed in.",
        severity: "medium",
        remediation: "Demand SAML:aud, or the OIDC provider's aud, by StringEquals.",
        control: "federated-identities",
        frameworks: { nist: ["AC-3", "IA-8"], pci: ["7.2.1", "8.3.1"] },
        peers: {},
        requirements: ["R5", "R7"],
        tags: ["iam", "trust"],
    },
    check<RoleArgs>("aws:iam/role:Role", {
        find: ({ assumeRolePolicy }) =>
            allows(parsePolicy(assumeRolePolicy)).flatMap((statement) => {
                const wrong = fault(statement);
                return wrong === undefined ? [] : `assumeRolePolicy: ${statement.label} ${wrong}`;
            }),
        compliant: {
            "SAML for AWS": saml({ StringEquals: signIn }),
            "OIDC for AWS": oidc({ StringEquals: { [`${github}:aud`]: "sts.amazonaws.com", ...sub } }),
            "people signed in": cognito("authenticated"),
            "a tag of that name": oidc({
                StringEquals: { [`${github}:aud`]: "sts.amazonaws.com", "aws:RequestTag/kind": "unauthenticated" },
            }),
            "tags of either only": { assumeRolePolicy: policyOf({ ...tags, Principal: either }) },
            "no provider": { assumeRolePolicy: policyOf({ ...tags, Action: "sts:*", Principal: { AWS: account } }) },
        },
        noncompliant: {
            "SAML for anybody": saml({}),
            "SAML for anybody, by a pattern": saml({ StringLike: { "SAML:aud": "*" } }),
            "SAML with an audience, if told": saml({ StringEqualsIfExists: signIn }),
            "OIDC for anybody": oidc({ StringEquals: sub }),
            "OIDC, if told": oidc({ "ForAllValues:StringEquals": { [`${github}:aud`]: "sts.amazonaws.com" } }),
            guests: cognito("unauthenticated", "authenticated"),
            "guests, in another case": cognito("Unauthenticated"),
        },
    }),
);
