import type { KeyArgs } from "@pulumi/aws/kms";
import { boundsOf } from "../../lib/policy/bounds";
import { parsePolicy } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { allows, concerns, isAccountPrincipal } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";
import { grantActions, keyTokens, useActions } from "./key-tokens";

const root = { AWS: "arn:aws:iam::111122223333:root" };
const describe = ["kms:DescribeKey", "kms:GetKeyPolicy", "kms:ScheduleKeyDeletion"];

export const keyAccountNotTrusted = rule(
    {
        name: "kms-key-account-not-trusted",
        description: "Key policies do not hand use of a key, or the power to grant it, to a whole account.",
        severity: "high",
        control: "keys-guarded",
        remediation:
            "Name roles instead of the account root: with it, every IAM administrator can allow himself to decrypt.",
        frameworks: { nist: ["AC-5", "AC-6"], pci: ["3.7.6"] },
        requirements: ["R5", "R24"],
        tags: ["kms", "separation-of-duties"],
        url: "https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html",
    },
    check<KeyArgs>(keyTokens, {
        find: (key) =>
            allows(parsePolicy(key.policy)).flatMap((statement) => {
                const account = statement.principals?.aws.find(isAccountPrincipal);
                if (account === undefined || boundsOf(statement).has("principal")) return [];
                const given = [...useActions, ...grantActions].filter((action) => concerns(statement, action));
                if (given.length === 0) return [];
                return `policy: ${statement.label} gives ${given.join(", ")} to all of ${account}; name the roles that need it`;
            }),
        compliant: {
            "named roles only": {
                policy: policyOf({
                    Effect: "Allow",
                    Principal: { AWS: "arn:aws:iam::111122223333:role/user" },
                    Action: "kms:Decrypt",
                }),
            },
            "an account that may only manage": {
                policy: policyOf({ Effect: "Allow", Principal: root, Action: describe }),
            },
            "an account narrowed to a role": {
                policy: policyOf({
                    Effect: "Allow",
                    Principal: root,
                    Action: "kms:Decrypt",
                    Condition: { ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/user" } },
                }),
            },
        },
        noncompliant: {
            "AWS's default statement": {
                policy: policyOf({ Effect: "Allow", Principal: root, Action: "kms:*", Resource: "*" }),
            },
            "an account id": {
                policy: policyOf({ Effect: "Allow", Principal: { AWS: "111122223333" }, Action: ["KMS:decrypt"] }),
            },
            "grants for the account": { policy: policyOf({ Effect: "Allow", Principal: root, Action: "kms:Create*" }) },
            "all but a few": { policy: policyOf({ Effect: "Allow", Principal: root, NotAction: "kms:DescribeKey" }) },
        },
    }),
);
