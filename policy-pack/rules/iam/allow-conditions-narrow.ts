import { resourceCarriers, identityCarriers, trustCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import { policyOf } from "../../lib/policy/faults";
import { looksNarrow } from "../../lib/policy/loose-allow";
import { rule } from "../../lib/rule";

const allow = {
    Effect: "Allow",
    Principal: { AWS: "arn:aws:iam::111122223333:root" },
    Action: "s3:GetObject",
    Resource: "arn:aws:s3:::data/*",
};
const when = (Condition: object, more: object = {}) => policyOf({ ...allow, ...more, Condition });
const org = { "aws:PrincipalOrgID": "o-abc123" };

export const allowConditionsNarrow = rule(
    {
        name: "iam-allow-conditions-narrow",
        description:
            "Conditions of an Allow name values that somebody lacks; no pattern for all, no whole internet, no negation alone.",
        severity: "high",
        remediation: "Name organizations, accounts, networks or ranges with a positive operator.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-3", "AC-4"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R27"],
        tags: ["iam", "policy"],
    },
    ...statementChecks([resourceCarriers, identityCarriers, trustCarriers], looksNarrow, {
        compliant: {
            "the organisation": when({ StringEquals: org }),
            "a unit": when({ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-abc123/r-1/ou-2/*" } }),
            "roles of the organisation's accounts": when({
                StringEquals: org,
                ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/reader-*" },
            }),
            "an office but for one desk": when({
                IpAddress: { "aws:SourceIp": "203.0.113.0/24" },
                NotIpAddress: { "aws:SourceIp": "203.0.113.7/32" },
            }),
            "all but one role of an account": when({
                ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/a" },
            }),
            "jobs of any name, for one account": when({
                ArnLike: { "aws:SourceArn": "arn:aws:glue:*:*:job/*" },
                StringEquals: { "aws:SourceAccount": "111122223333" },
            }),
            "jobs of an account, in any Region": when({
                ArnLike: { "aws:SourceArn": "arn:aws:glue:*:111122223333:job/*" },
            }),
            "a tag of any value": when({ StringLike: { "aws:RequestTag/team": "*" } }),
            TLS: when({ Bool: { "aws:SecureTransport": "true" } }),
            "a Deny for everybody else": when({ StringNotEquals: org }, { Effect: "Deny" }),
        },
        noncompliant: {
            "any organisation": when({ StringLike: { "aws:PrincipalOrgID": "o-*" } }),
            "any endpoint among others": when({ StringLike: { "aws:SourceVpce": ["vpce-0a1b2c3d", "vpce-*"] } }),
            "any principal": when({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:*" } }),
            "the internet": when({ IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "0.0.0.0/0"] } }),
            "the internet, in halves": when({ IpAddress: { "aws:SourceIp": ["128.0.0.0/1", "0.0.0.0/1"] } }),
            "the internet of today": when({ IpAddress: { "aws:SourceIp": "::/0" } }),
            "jobs of any account": when({ ArnLike: { "aws:SourceArn": "arn:aws:glue:eu-west-1:*:job/*" } }),
            "whatever a service has": when({ StringLike: { "AWS:SourceArn": ["arn:aws:glue:*"] } }),
            "any bucket": when({ ArnEquals: { "aws:SourceArn": "arn:aws:s3:::*" } }),
            "other organisations": when({ StringNotEquals: org }),
            "other networks": when({ StringNotEqualsIfExists: { "aws:SourceVpc": "vpc-0a1b2c3d" } }),
            "other addresses": when({ NotIpAddress: { "aws:SourceIp": "198.51.100.0/24" } }),
            "those of no organisation": when({ Null: { "aws:PrincipalOrgID": "true" } }),
            "plain text": when({ Bool: { "aws:SecureTransport": false } }),
        },
    }),
);
