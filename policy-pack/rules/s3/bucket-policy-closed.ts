import type { BucketPolicyArgs } from "@pulumi/aws/s3";
import { openPolicyFaults, policyOf } from "../../lib/policy/faults";
import { check, rule } from "../../lib/rule";
import { bucket, bucketPolicy } from "../../lib/tokens";

const read = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::data/*" };

export const bucketPolicyClosed = rule(
    {
        name: "s3-bucket-policy-closed",
        description: "Bucket policies let nobody in but named principals, an organisation, or definite networks.",
        severity: "critical",
        control: "buckets-guarded",
        remediation: "Name principals, or demand aws:PrincipalOrgID, aws:SourceVpce or the like with definite values.",
        frameworks: { fsbp: ["S3.2", "S3.3"], nist: ["AC-3", "AC-6"], pci: ["1.4.4", "7.2.1"] },
        requirements: ["R5", "R9"],
        tags: ["s3", "exposure"],
    },
    check<BucketPolicyArgs>([bucketPolicy, ...bucket], {
        find: (props) => openPolicyFaults(props.policy),
        compliant: {
            "a named role": {
                policy: policyOf({ ...read, Principal: { AWS: "arn:aws:iam::111122223333:role/reader" } }),
            },
            "the organisation": {
                policy: policyOf({ ...read, Condition: { StringEquals: { "AWS:PrincipalOrgId": "o-abc123" } } }),
            },
            "one endpoint": {
                policy: policyOf({ ...read, Condition: { StringEquals: { "aws:SourceVpce": "vpce-0a1b2c3d" } } }),
            },
            "refusals only": { policy: policyOf({ ...read, Effect: "Deny" }) },
            "open, but everybody outside is refused": {
                policy: policyOf(read, {
                    Effect: "Deny",
                    Principal: "*",
                    Action: "s3:*",
                    Resource: "arn:aws:s3:::data/*",
                    Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-abc123" } },
                }),
            },
        },
        noncompliant: {
            "the world": { policy: policyOf(read) },
            "statement as an object": { policy: JSON.stringify({ Statement: { ...read, Principal: { AWS: "*" } } }) },
            "any organisation": {
                policy: policyOf({ ...read, Condition: { StringLike: { "aws:PrincipalOrgID": "*" } } }),
            },
            "absent keys pass": {
                policy: policyOf({ ...read, Condition: { StringEqualsIfExists: { "aws:SourceVpce": "vpce-0a" } } }),
            },
            "both halves of the internet": {
                policy: policyOf({
                    ...read,
                    Condition: { IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } },
                }),
            },
            "everybody but one account": {
                policy: policyOf({
                    ...read,
                    Condition: { StringNotEquals: { "aws:PrincipalAccount": "111122223333" } },
                }),
            },
        },
    }),
);
