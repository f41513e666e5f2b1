import { controlCarriers, identityCarriers, resourceCarriers, trustCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import { policyOf } from "../../lib/policy/faults";
import { refusesNothing } from "../../lib/policy/void-deny";
import { rule } from "../../lib/rule";

const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" };
const when = (Condition: object, more: object = {}) => policyOf({ ...deny, ...more, Condition });
const outside = { StringNotEquals: { "aws:PrincipalOrgID": "o-abc123" } };
const session = "arn:aws:sts::111122223333:assumed-role/deploy/me";
const own = { AWS: "arn:aws:iam::111122223333:root" };

export const denyTakesEffect = rule(
    {
        name: "iam-deny-takes-effect",
        description: "What a Deny statement refuses can happen: its conditions can be met, and it is about something.",
        severity: "high",
        remediation: "Correct the condition, or remove the statement.",
        control: "least-privilege",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R27"],
        tags: ["iam", "policy"],
    },
    ...statementChecks([resourceCarriers, identityCarriers, trustCarriers, controlCarriers], refusesNothing, {
        compliant: {
            "those outside": when(outside),
            "old sessions": when({ DateLessThan: { "aws:TokenIssueTime": "2020-01-01T00:00:00Z" } }),
            "a key that is given and not ours": when({
                Null: { "s3:x-amz-server-side-encryption": "false" },
                StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" },
            }),
            "a key that is absent or not ours": when({
                Null: { "aws:SourceVpce": "true" },
                StringNotEquals: { "aws:SourceVpce": "vpce-0a1b2c3d" },
            }),
            "an account but for its roles": when({
                StringEquals: { "aws:PrincipalAccount": "111122223333" },
                ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" },
            }),
            "a call that has the key, among others": when(
                { Bool: { "sagemaker:NetworkIsolation": "false" } },
                { Action: ["sagemaker:CreateTransformJob", "sagemaker:Create*Job"] },
            ),
            "all but a few": policyOf({ ...deny, Action: undefined, NotAction: ["s3:GetObject"] }),
            "an open Allow": policyOf({
                ...deny,
                Effect: "Allow",
                Condition: { Bool: { "aws:SecureTransport": "no" } },
            }),
        },
        noncompliant: {
            "a key both absent and equal": when({
                Null: { "aws:SourceVpce": "true" },
                StringEquals: { "AWS:sourcevpce": "vpce-0a1b2c3d" },
            }),
            "a value both demanded and spared": when({
                StringEquals: { "aws:PrincipalAccount": "111122223333" },
                StringNotLike: { "aws:PrincipalAccount": "1111*" },
            }),
            "two values at once": when({
                StringEquals: { "aws:SourceVpce": "vpce-0a1b2c3d" },
                StringLike: { "aws:SourceVpce": "vpce-0f*" },
            }),
            "a pattern taken literally": when({ StringEquals: { "aws:PrincipalArn": "arn:aws:iam::*:role/intern" } }),
            "a session": when({ ArnLike: { "aws:PrincipalArn": session } }),
            "private addresses": when({ IpAddress: { "aws:SourceIp": ["10.0.0.0/8"] } }),
            "no boolean": when({ Bool: { "aws:SecureTransport": "no" } }),
            "no number": when({ NumericLessThan: { "s3:TlsVersion": "TLSv1.2" } }),
            "no values": when({ StringEquals: { "aws:PrincipalOrgID": [] } }),
            "another service's key": when({ StringEquals: { "s3:prefix": "secret/" } }, { Action: "sqs:*" }),
            "a key that the call lacks": when(
                { Bool: { "sagemaker:NetworkIsolation": "false" } },
                { Action: ["sagemaker:CreateTransformJob", "sagemaker:CreateAutoMLJob*"] },
            ),
            nothing: policyOf({ ...deny, Action: undefined, NotAction: ["s3:Get*", "*"] }),
            "no resource": policyOf({ ...deny, Resource: undefined, NotResource: "*" }),
            "strangers, of whom it names none": when(outside, { Principal: own }),
            "what is past": when({ DateLessThan: { "aws:CurrentTime": "2020-01-01T00:00:00Z" } }),
            nobody: policyOf({ ...deny, Principal: undefined, NotPrincipal: { AWS: ["*"] } }),
            "the account's own who are foreign": when(
                { StringNotEquals: { "aws:PrincipalAccount": "111122223333" } },
                { Principal: own },
            ),
        },
    }),
);
