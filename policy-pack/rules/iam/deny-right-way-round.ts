import { controlCarriers, identityCarriers, resourceCarriers, trustCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import { policyOf } from "../../lib/policy/faults";
import { inverted } from "../../lib/policy/inverted";
import { rule } from "../../lib/rule";

const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" };
const when = (Condition: object, Action: string | string[] = "s3:*") => policyOf({ ...deny, Action, Condition });
const regional = (Condition: object) =>
    policyOf({ ...deny, Action: undefined, NotAction: ["iam:*", "sts:*"], Condition });
const vpce = { "aws:SourceVpce": "vpce-0a1b2c3d" };
const org = { "aws:PrincipalOrgID": "o-abc123" };
const sse = "s3:x-amz-server-side-encryption";

export const denyRightWayRound = rule(
    {
        name: "iam-deny-right-way-round",
        description: "Deny statements refuse strangers and unsafe requests, not those whom they are to spare.",
        severity: "high",
        remediation: "Negate the operator (StringNotEquals, Null true, false for true), or write an Allow.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-3", "AC-4"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R9", "R27"],
        tags: ["iam", "policy"],
    },
    ...statementChecks([resourceCarriers, identityCarriers, trustCarriers, controlCarriers], inverted, {
        compliant: {
            "those from elsewhere": when({ StringNotEquals: vpce }),
            "those outside": when({ StringNotEqualsIfExists: org, Bool: { "aws:PrincipalIsAWSService": "false" } }),
            "one role of the network's": when({
                StringEquals: vpce,
                ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/reader" },
            }),
            "one folder, through one endpoint": when({ StringEquals: vpce, StringLike: { "s3:prefix": "a/*" } }),
            "other Regions": regional({ StringNotEquals: { "aws:RequestedRegion": ["eu-west-1"] } }),
            "the Region of global services": regional({ StringEquals: { "aws:RequestedRegion": ["us-east-1"] } }),
            "services that act for strangers": when({
                StringNotEqualsIfExists: { "aws:SourceOrgID": "o-abc123" },
                Bool: { "aws:PrincipalIsAWSService": "true" },
            }),
            "one account": when({ StringEquals: { "aws:PrincipalAccount": "444455556666" } }),
            "one address": when({ IpAddress: { "aws:SourceIp": "198.51.100.7/32" } }),
            "plain text": when({ Bool: { "aws:SecureTransport": "false" } }),
            "old TLS": when({ NumericLessThan: { "s3:TlsVersion": "1.2" } }),
            "S3's own key": when({ StringEquals: { [sse]: "AES256" } }, "s3:PutObject"),
            "KMS without a key": when({
                StringEquals: { [sse]: "aws:kms" },
                Null: { [`${sse}-aws-kms-key-id`]: "true" },
            }),
            "interfaces by hand, which services make from nowhere": when(
                { Null: { "aws:SourceVpc": "false" } },
                "ec2:CreateNetworkInterface",
            ),
            "jobs without a VPC": when({ Null: { "sagemaker:VpcSubnets": "true" } }, "sagemaker:Create*"),
            "an Allow": policyOf({ ...deny, Effect: "Allow", Condition: { StringEquals: vpce } }),
        },
        noncompliant: {
            "the own endpoint": when({ StringEquals: vpce }),
            "the own endpoint, if any": when({
                "ForAnyValue:StringEqualsIfExists": { "AWS:SOURCEVPCE": ["vpce-0a1b"] },
            }),
            "it, and some addresses": when({ StringEquals: vpce, IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }),
            "the own organisation": when({ StringEquals: org, BoolIfExists: { "aws:PrincipalIsAWSService": "false" } }),
            "its own resources": when({ StringEquals: { "aws:ResourceOrgID": "${aws:PrincipalOrgID}" } }),
            "whoever is of an organisation": when({ Null: { "aws:PrincipalOrgID": false } }),
            TLS: when({ Bool: { "aws:SecureTransport": true } }),
            "new TLS": when({ NumericGreaterThanEquals: { "s3:TlsVersion": 1.2 } }),
            "the second factor": when({ BoolIfExists: { "aws:MultiFactorAuthPresent": "true" } }),
            "a fresh second factor": when({ NumericLessThan: { "aws:MultiFactorAuthAge": "3600" } }),
            "encryption by KMS": when({ StringEqualsIgnoreCase: { [sse]: ["aws:kms"] } }, "s3:PutObject"),
            "jobs in the VPC": when({ Null: { "sagemaker:VpcSubnets": "false" } }, "sagemaker:CreateTrainingJob"),
            "jobs with the own key": when(
                { ArnLike: { "sagemaker:VolumeKmsKey": "arn:aws:kms:*:111122223333:key/*" } },
                "sagemaker:Create*",
            ),
            "domains without internet": when(
                { StringEquals: { "sagemaker:AppNetworkAccessType": "VpcOnly" } },
                "sagemaker:*",
            ),
            "the own Regions": regional({ StringEquals: { "aws:RequestedRegion": ["eu-west-1"] } }),
            "AWS's services in place of strangers": when({
                StringNotEqualsIfExists: org,
                BoolIfExists: { "aws:PrincipalIsAWSService": "true" },
            }),
            "isolated jobs": when({ Bool: { "sagemaker:NetworkIsolation": "true" } }, "sagemaker:Create*"),
        },
    }),
);
