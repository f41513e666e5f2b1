import type { AccountPasswordPolicyArgs } from "@pulumi/aws/iam";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { list, number, show } from "../../lib/values";

const atLeast = [
    ["minimumPasswordLength", 14],
    ["passwordReusePrevention", 24],
] as const;
const classes = [
    "requireLowercaseCharacters",
    "requireUppercaseCharacters",
    "requireNumbers",
    "requireSymbols",
] as const;
const strong = {
    minimumPasswordLength: 14,
    passwordReusePrevention: 24,
    requireLowercaseCharacters: true,
    requireUppercaseCharacters: true,
    requireNumbers: true,
    requireSymbols: true,
};

export const passwordPolicyStrong = rule(
    {
        name: "iam-password-policy-strong",
        description: "Passwords of the account are long, mixed and not used again.",
        severity: "medium",
        control: "federated-identities",
        remediation:
            "Set minimumPasswordLength to 14, passwordReusePrevention to 24, and every require option to true.",
        frameworks: { fsbp: ["IAM.7"], cis: ["1.8", "1.9"], nist: ["IA-5(1)"], pci: ["8.3.6", "8.3.7"] },
        peers: { checkov: ["CKV_AWS_10", "CKV_AWS_11", "CKV_AWS_12", "CKV_AWS_13", "CKV_AWS_14", "CKV_AWS_15"] },
        requirements: ["R26"],
        tags: ["iam", "password"],
    },
    check<AccountPasswordPolicyArgs>("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", {
        find: (policy) => [
            ...atLeast.flatMap(([name, least]) =>
                (number(policy[name]) ?? 0) >= least ? [] : `${name} is ${show(policy[name])}; set it to ${least}`,
            ),
            ...classes.flatMap((name) => list(mustBeOn(policy[name], name))),
        ],
        compliant: { strong, longer: { ...strong, minimumPasswordLength: 20, maxPasswordAge: 90 } },
        noncompliant: {
            short: { ...strong, minimumPasswordLength: 8 },
            "used again": { ...strong, passwordReusePrevention: 5 },
            "no symbols": { ...strong, requireSymbols: false },
            "nothing said": {},
        },
    }),
);
