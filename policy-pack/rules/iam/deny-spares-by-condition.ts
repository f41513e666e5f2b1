import { resourceCarriers, trustCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import { policyOf } from "../../lib/policy/faults";
import { rule } from "../../lib/rule";

const admin = "arn:aws:iam::111122223333:role/admin";
const deny = { Effect: "Deny", Action: "s3:*", Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"] };

export const denySparesByCondition = rule(
    {
        name: "iam-deny-spares-by-condition",
        description: "A Deny spares principals by aws:PrincipalArn, not by NotPrincipal, which sessions do not match.",
        severity: "medium",
        remediation: 'Set Principal to "*" and spare roles by ArnNotLike aws:PrincipalArn.',
        control: "least-privilege",
        frameworks: { nist: ["AC-3", "AC-6"] },
        peers: {},
        requirements: ["R5"],
        tags: ["iam", "policy"],
        url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html",
    },
    ...statementChecks(
        [resourceCarriers, trustCarriers],
        ({ effect, notPrincipals }) =>
            effect === "Deny" && notPrincipals !== undefined
                ? `spares ${notPrincipals.aws[0] ?? "some"} by NotPrincipal, which the account and sessions do not match; spare it by ArnNotLike aws:PrincipalArn`
                : undefined,
        {
            compliant: {
                "by a condition": policyOf({
                    ...deny,
                    Principal: "*",
                    Condition: { ArnNotLike: { "aws:PrincipalArn": admin } },
                }),
                "one role refused": policyOf({ ...deny, Principal: { AWS: admin } }),
            },
            noncompliant: {
                "a role": policyOf({ ...deny, NotPrincipal: { AWS: admin } }),
                "roles and their account": policyOf({ ...deny, NotPrincipal: { AWS: [admin, "111122223333"] } }),
                "a service": policyOf({ ...deny, NotPrincipal: { Service: "cloudtrail.amazonaws.com" } }),
            },
        },
    ),
);
