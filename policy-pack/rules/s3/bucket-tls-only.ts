import type { BucketArgs, BucketPolicyArgs } from "@pulumi/aws/s3";
import { parsePolicy } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { bucketRefusesPlaintext, plaintextRefused } from "../../lib/policy/transport";
import type { ResourceRecord } from "../../lib/resource";
import { given, rule, stackCheck } from "../../lib/rule";
import { bucket, bucketPolicy } from "../../lib/tokens";
import { isSet, isUnknown } from "../../lib/unknown";
import { text } from "../../lib/values";

const data = given<BucketArgs>(bucket[0], "data", { bucket: "data" });
const policy = (...statements: object[]) =>
    given<BucketPolicyArgs>(bucketPolicy, "policy", { policy: policyOf(...statements) }, { bucket: "data" });

/** The name of a bucket, where it is known. */
function bucketName({ inputs, outputs }: ResourceRecord): string | undefined {
    return [inputs["bucket"], outputs?.["bucket"]].map(text).find((one) => one !== "" && !isUnknown(one));
}

export const bucketTlsOnly = rule(
    {
        name: "s3-bucket-tls-only",
        description: "Bucket policies refuse every request that comes without TLS.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Deny s3:* to everybody on the bucket and its objects when aws:SecureTransport is false.",
        frameworks: { fsbp: ["S3.5"], cis: ["2.1.1"], nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["s3", "transport"],
    },
    stackCheck<BucketArgs>(bucket, {
        find: (subject, stack) => {
            const inline = isSet(subject.props, "policy") ? [subject.props.policy] : [];
            const companions = stack.companions<BucketPolicyArgs>(subject, bucketPolicy, "bucket");
            const policies = [...inline, ...companions.map((companion) => companion.props.policy)];
            const name = bucketName(subject.record);
            if (policies.some((one) => bucketRefusesPlaintext(parsePolicy(one), name))) return undefined;
            return policies.length === 0
                ? "no policy; add one that denies s3:* when aws:SecureTransport is false"
                : "no statement of its policy denies everybody s3:* on bucket and objects when aws:SecureTransport is false; add one";
        },
        compliant: {
            "a refusal": [data, policy(plaintextRefused)],
            "a refusal in two statements": [
                data,
                policy(
                    { ...plaintextRefused, Resource: "arn:aws:s3:::data" },
                    { ...plaintextRefused, Resource: "arn:aws:s3:::data/*" },
                ),
            ],
            "of a bucket whose name is made up": [given<BucketArgs>(bucket[0], "data", {}), policy(plaintextRefused)],
            "a refusal in other words": [
                data,
                policy({
                    effect: "deny",
                    principal: { AWS: ["*"] },
                    action: ["S3:*"],
                    resource: "*",
                    condition: { Bool: { "AWS:securetransport": [false] } },
                }),
            ],
        },
        noncompliant: {
            "no policy": [data],
            "another bucket's": [
                data,
                policy({ ...plaintextRefused, Resource: ["arn:aws:s3:::other", "arn:aws:s3:::other/*"] }),
            ],
            "objects only": [data, policy({ ...plaintextRefused, Resource: "arn:aws:s3:::data/*" })],
            "reading only": [data, policy({ ...plaintextRefused, Action: "s3:GetObject" })],
            "one role only": [
                data,
                policy({ ...plaintextRefused, Principal: { AWS: "arn:aws:iam::111122223333:role/a" } }),
            ],
            "the wrong way round": [
                data,
                policy({ ...plaintextRefused, Condition: { Bool: { "aws:SecureTransport": "true" } } }),
            ],
            "a second condition": [
                data,
                policy({
                    ...plaintextRefused,
                    Condition: {
                        Bool: { "aws:SecureTransport": "false" },
                        StringEquals: { "aws:PrincipalOrgID": "o-abc" },
                    },
                }),
            ],
        },
    }),
);
