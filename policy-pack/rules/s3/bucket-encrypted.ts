import type { BucketArgs, BucketServerSideEncryptionConfigurationArgs } from "@pulumi/aws/s3";
import { keyFault } from "../../lib/keys";
import { check, given, rule, stackCheck } from "../../lib/rule";
import { defaultEncryptions, inlineEncryption, type DefaultEncryption } from "../../lib/s3";
import { bucket, bucketEncryption } from "../../lib/tokens";
import { show, text } from "../../lib/values";

function fault({ source, sseAlgorithm }: DefaultEncryption): string | undefined {
    if (!text(sseAlgorithm).startsWith("aws:kms")) return `sseAlgorithm is ${show(sseAlgorithm)}; set it to "aws:kms"`;
    return keyFault(source, "kmsMasterKeyId");
}

const kms = { sseAlgorithm: "aws:kms", kmsMasterKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" };
const companion = (byDefault: object) => ({ rules: [{ applyServerSideEncryptionByDefault: byDefault }] });
const data = given<BucketArgs>(bucket[0], "data", { bucket: "data" });

export const bucketEncrypted = rule(
    {
        name: "s3-bucket-customer-key",
        description: "Buckets encrypt with a customer managed KMS key by default.",
        severity: "high",
        control: "own-keys",
        remediation: "Add a BucketServerSideEncryptionConfiguration with sseAlgorithm aws:kms and kmsMasterKeyId.",
        frameworks: { fsbp: ["S3.17"], nist: ["SC-28", "SC-12"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["s3", "encryption"],
    },
    check<BucketServerSideEncryptionConfigurationArgs>(bucketEncryption, {
        find: (props) => {
            const rules = defaultEncryptions(props);
            return rules.length === 0
                ? "rules are empty; add one with sseAlgorithm aws:kms"
                : rules.flatMap((r) => fault(r) ?? []);
        },
        compliant: { "SSE-KMS": companion(kms), "double layer": companion({ ...kms, sseAlgorithm: "aws:kms:dsse" }) },
        noncompliant: {
            "S3's own keys": companion({ sseAlgorithm: "AES256" }),
            "the key that AWS manages": companion({ sseAlgorithm: "aws:kms" }),
            "the same by its alias": companion({ sseAlgorithm: "aws:kms", kmsMasterKeyId: "alias/aws/s3" }),
        },
    }),
    stackCheck<BucketArgs>(bucket, {
        find: (subject, stack) => {
            const inline = inlineEncryption(subject.props);
            if (inline.length > 0) return inline.flatMap((one) => fault(one) ?? []);
            const found = stack.companions(subject, bucketEncryption, "bucket").length > 0;
            return found
                ? undefined
                : "no BucketServerSideEncryptionConfiguration names this bucket; add one with aws:kms and a key";
        },
        compliant: {
            "a companion": [data, given(bucketEncryption[0], "encryption", companion(kms), { bucket: "data" })],
            "inline, as old programs write it": [
                given<BucketArgs>(bucket[0], "data", {
                    serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: kms } },
                }),
            ],
        },
        noncompliant: {
            "nothing said": [data],
            "inline with S3's own keys": [
                given<BucketArgs>(bucket[0], "data", {
                    serverSideEncryptionConfiguration: {
                        rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
                    },
                }),
            ],
        },
    }),
);
