import { controlCarriers, identityCarriers, resourceCarriers, trustCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import { policyOf } from "../../lib/policy/faults";
import { voidDeny } from "../../lib/policy/void-deny";
import { rule } from "../../lib/rule";

const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" };
const when = (Condition: object, more: object = {}) => policyOf({ ...deny, ...more, Condition });
const outside = { StringNotEquals: { "aws:PrincipalOrgID": "o-abc123" } };
const on = (Action: string | string[], ...names: string[]) =>
    policyOf({ ...deny, Action, Resource: names.map((name) => `arn:aws:s3:::${name}`), Condition: outside });
const session = "arn:aws:sts::111122223333:assumed-role/deploy/me";
const own = { AWS: "arn:aws:iam::111122223333:root" };
const secret = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db";

export const denyTakesEffect = rule(
    {
        name: "iam-deny-takes-effect",
        description: "What a Deny statement refuses can happen, and what it spares is neither everything nor nothing.",
        severity: "high",
        remediation: "Correct the condition, the resource or the exemption, or remove the statement.",
        control: "least-privilege",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R27"],
        tags: ["iam", "policy"],
    },
    ...statementChecks([resourceCarriers, identityCarriers, trustCarriers, controlCarriers], voidDeny, {
        compliant: {
            "those outside": when(outside),
            "those outside, services spared": when({
                ...outside,
                BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
            }),
            "other roles": when({ ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/aws-service-role/*" } }),
            "who is no role": when({ StringNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/*" } }),
            "what has no tag": when({ StringNotLike: { "aws:RequestTag/team": "*" } }),
            "other addresses": when({ NotIpAddressIfExists: { "aws:SourceIp": ["203.0.113.0/24"] } }),
            "a key that is given and not ours": when({
                Null: { "s3:x-amz-server-side-encryption": "false" },
                StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" },
            }),
            "buckets and objects": on("s3:*", "data", "data/*"),
            "objects, by a pattern of buckets": on(["s3:GetObject", "s3:ListBucket"], "data*"),
            "objects under a prefix": on("s3:*", "data/secret/*"),
            "all of the objects, in any case": policyOf({ ...deny, Resource: "arn:aws:s3:::data/*" }),
            "all but a few": policyOf({ ...deny, Action: undefined, NotAction: ["s3:GetObject"] }),
            "a secret": policyOf({ ...deny, Action: "secretsmanager:*", Resource: `${secret}-??????` }),
            "a secret by its whole name": policyOf({
                ...deny,
                Action: "secretsmanager:*",
                Resource: `${secret}-a1B2c3`,
            }),
            "an open Allow": policyOf({
                ...deny,
                Effect: "Allow",
                Condition: { StringLike: { "aws:PrincipalArn": "*" } },
            }),
        },
        noncompliant: {
            "every role spared": when({
                ArnNotLike: { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/a", "*"] },
            }),
            "every principal spared": when({ StringNotLike: { "aws:PrincipalArn": "arn:*:iam::*" } }),
            "any organisation spared": when({ StringNotLike: { "aws:PrincipalOrgID": "o-*" } }),
            "any endpoint spared": when({ StringNotLikeIfExists: { "aws:SourceVpce": "vpce-*" } }),
            "the internet spared": when({ NotIpAddress: { "aws:SourceIp": "0.0.0.0/0" } }),
            "the internet spared, in halves": when({ NotIpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } }),
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
            "a pattern spared literally": when({ StringNotEquals: { "aws:SourceVpce": "vpce-0a*" } }),
            "a session": when({ ArnLike: { "aws:PrincipalArn": session } }),
            "but for a session": when({ ArnNotEquals: { "aws:PrincipalArn": [session] } }),
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
            nobody: policyOf({ ...deny, Principal: undefined, NotPrincipal: { AWS: ["*"] } }),
            "the account's own who are foreign": when(
                { StringNotEquals: { "aws:PrincipalAccount": "111122223333" } },
                { Principal: own },
            ),
            "objects of a bucket's ARN": on(["s3:GetObject"], "data"),
            "buckets of an object's ARN": on(["s3:ListBucket", "s3:GetObject"], "data/*"),
            "all of a bucket but its objects": on("s3:*", "data"),
            "all of the objects but not their bucket": on("s3:*", "data/*"),
            "a secret without its last characters": policyOf({ ...deny, Action: "secretsmanager:*", Resource: secret }),
        },
    }),
);
