import { resourceCarriers, identityCarriers, trustCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import { policyOf } from "../../lib/policy/faults";
import { allowsAbsent } from "../../lib/policy/loose-allow";
import { rule } from "../../lib/rule";

const allow = {
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::111122223333:root" },
    Action: "s3:GetObject",
    Resource: "arn:aws:s3:::data/*",
};
const when = (Condition: object, more: object = {}) => policyOf({ ...allow, ...more, Condition });
const vpce = { "aws:SourceVpce": "vpce-0a1b2c3d" };
const org = { "aws:PrincipalOrgID": "o-abc123" };
const mfa = "aws:MultiFactorAuthPresent";
const aliases = { "kms:ResourceAliases": "alias/team-*" };
const keys = { "dynamodb:LeadingKeys": "${aws:PrincipalTag/team}" };

export const allowHeedsAbsentKeys = rule(
    {
        name: "iam-allow-heeds-absent-keys",
        description:
            "Conditions of an Allow are not met by requests that lack the key: no bare IfExists or ForAllValues.",
        severity: "high",
        remediation: "Take IfExists away, use ForAnyValue, or add Null false for the same key.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-3", "AC-4"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R27"],
        tags: ["iam", "policy"],
    },
    ...statementChecks([resourceCarriers, identityCarriers, trustCarriers], allowsAbsent, {
        compliant: {
            "a key that must be there": when({ StringEquals: vpce }),
            "a key that may lack, but for Null": when({
                StringEqualsIfExists: org,
                Null: { "aws:PrincipalOrgID": "false" },
            }),
            "a key that another operator demands": when({
                StringEqualsIfExists: vpce,
                StringLike: { "aws:SourceVpce": "vpce-*" },
            }),
            "an office or a network": when({
                IpAddressIfExists: { "aws:SourceIp": "203.0.113.0/24" },
                StringEqualsIfExists: { "aws:SourceVpc": "vpc-0a1b2c3d" },
            }),
            "any good value": when({ "ForAnyValue:StringLike": aliases }, { Action: "kms:Decrypt" }),
            "tags, where there are any": when({ "ForAllValues:StringEquals": { "aws:TagKeys": ["team"] } }),
            "own rows, but no scan": when(
                { "ForAllValues:StringEquals": keys },
                { Action: ["dynamodb:GetItem", "dynamodb:Query"] },
            ),
            "a second factor": when({ Bool: { [mfa]: "true" } }),
            "those without, refused": when({ BoolIfExists: { [mfa]: "true" } }, { Effect: "Deny" }),
        },
        noncompliant: {
            "an endpoint, where there is one": when({ StringEqualsIfExists: vpce }),
            "an endpoint and a network, where there are any": when({
                StringEqualsIfExists: { ...vpce, "aws:SourceVpc": "vpc-0a1b2c3d" },
            }),
            "the organisation, for all values": when({ "ForAllValues:StringEquals": org }),
            "the organisation, with Null the wrong way": when({
                stringequalsifexists: org,
                Null: { "AWS:principalorgid": "true" },
            }),
            "an office, where an address is told": when({ IpAddressIfExists: { "aws:SourceIp": "203.0.113.0/24" } }),
            "an office or any network": when({
                IpAddressIfExists: { "aws:SourceIp": "203.0.113.0/24" },
                StringLikeIfExists: { "aws:SourceVpc": "*" },
            }),
            "a second factor, if told": when({ BoolIfExists: { [mfa]: [true] } }),
            "keys with aliases, or none": when({ "ForAllValues:StringLike": aliases }, { Action: "kms:Decrypt" }),
            "own rows, and scans": when({ "ForAllValues:StringEquals": keys }, { Action: "dynamodb:*" }),
        },
    }),
);
