import type { KeyArgs } from "@pulumi/aws/kms";
import { openPolicyFaults, policyOf } from "../../lib/policy/faults";
import { check, rule } from "../../lib/rule";
import { keyTokens } from "./key-tokens";

const decrypt = { Effect: "Allow", Action: "kms:Decrypt", Resource: "*" };

export const keyPolicyClosed = rule(
    {
        name: "kms-key-policy-closed",
        description: "Key policies grant use to named principals, never to anyone.",
        severity: "critical",
        control: "keys-guarded",
        remediation:
            "Name the roles in Principal; a wildcard needs kms:CallerAccount or aws:PrincipalOrgID with a definite value.",
        frameworks: { fsbp: ["KMS.5"], nist: ["AC-3", "AC-6"], pci: ["3.6.1"] },
        requirements: ["R2", "R5"],
        tags: ["kms", "access"],
    },
    check<KeyArgs>(keyTokens, {
        find: (key) => openPolicyFaults(key.policy),
        compliant: {
            "a named role": {
                policy: policyOf({ ...decrypt, Principal: { AWS: "arn:aws:iam::111122223333:role/reader" } }),
            },
            "anyone of one account": {
                policy: policyOf({
                    ...decrypt,
                    Principal: "*",
                    Condition: { StringEquals: { "kms:CallerAccount": "111122223333" } },
                }),
            },
            "a refusal for everybody": { policy: policyOf({ ...decrypt, Effect: "Deny", Principal: "*" }) },
        },
        noncompliant: {
            "a bare wildcard": { policy: policyOf({ ...decrypt, Principal: "*" }) },
            "a wildcard in a map": { policy: policyOf({ ...decrypt, Principal: { AWS: ["*"] } }) },
            "a condition that every caller meets": {
                policy: policyOf({
                    ...decrypt,
                    Principal: "*",
                    Condition: { StringLike: { "aws:PrincipalOrgID": "o-*" } },
                }),
            },
            "everybody but one": {
                policy: policyOf({ ...decrypt, NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/blocked" } }),
            },
            "no JSON": { policy: "{" },
        },
    }),
);
