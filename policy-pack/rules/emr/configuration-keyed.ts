import type { SecurityConfigurationArgs } from "@pulumi/aws/emr";
import { objectsIn } from "../../lib/json";
import { blocksAt, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue, show, text } from "../../lib/values";

const atRest = ["EncryptionConfiguration", "AtRestEncryptionConfiguration"];
const s3 = [...atRest, "S3EncryptionConfiguration"];
const disks = [...atRest, "LocalDiskEncryptionConfiguration"];
const AwsKmsKey = "arn:aws:kms:eu-west-1:111122223333:key/1";
const local = { EncryptionKeyProviderType: "AwsKms", AwsKmsKey, EnableEbsEncryption: true };
const holding = (EncryptionMode: string, LocalDiskEncryptionConfiguration?: object, Overrides?: object[]) => ({
    configuration: JSON.stringify({
        EncryptionConfiguration: {
            EnableAtRestEncryption: true,
            AtRestEncryptionConfiguration: {
                S3EncryptionConfiguration: { EncryptionMode, AwsKmsKey, Overrides },
                LocalDiskEncryptionConfiguration,
            },
        },
    }),
});

export const configurationKeyed = rule(
    {
        name: "emr-security-configuration-keyed",
        description: "Security configurations encrypt S3 and the local disks of a cluster with customer managed keys.",
        severity: "high",
        remediation:
            "Enable at-rest encryption with SSE-KMS or CSE-KMS for S3, and AwsKms with EnableEbsEncryption for local disks.",
        control: "own-keys",
        frameworks: { fsbp: ["EMR.3"], nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_171", "CKV_AWS_349", "CKV_AWS_350"], cdkNag: ["AwsSolutions-EMR4"] },
        requirements: ["R2"],
        tags: ["emr", "encryption"],
    },
    check<SecurityConfigurationArgs>("aws:emr/securityConfiguration:SecurityConfiguration", {
        find: ({ configuration }) => {
            const [read = {}] = objectsIn(configuration);
            const on = blocksAt(read, ["EncryptionConfiguration", "EnableAtRestEncryption"])[0];
            const mode = text(blocksAt(read, [...s3, "EncryptionMode"])[0]);
            const ebs = blocksAt(read, [...disks, "EnableEbsEncryption"])[0];
            if (!isTrue(on)) return `EnableAtRestEncryption is ${show(on)}; set it to true`;
            if (!/-KMS$/i.test(mode)) return `EncryptionMode of S3 is ${show(mode)}; set it to "SSE-KMS"`;
            const weaker = blocksAt(read, [...s3, "Overrides"]).flatMap((one) => {
                const [bucket, own] = ["BucketName", "EncryptionMode"].map((key) => blocksAt(one, [key])[0]);
                return /-KMS$/i.test(text(own))
                    ? []
                    : [`Overrides: EncryptionMode of ${text(bucket)} is ${show(own)}; remove it`];
            });
            if (weaker.length > 0) return weaker;
            if (!isTrue(ebs)) return `EnableEbsEncryption is ${show(ebs)}; set it to true`;
            return [s3, disks].flatMap((path) => keyFaults(read, [...path, "AwsKmsKey"].join(".")));
        },
        asksForPresence: true,
        compliant: {
            "SSE-KMS": holding("SSE-KMS", local),
            "CSE-KMS": holding("CSE-KMS", { ...local, AwsKmsKey: "arn:aws:kms:eu-west-1:111122223333:key/2" }),
        },
        noncompliant: {
            off: { configuration: "{}" },
            "no JSON": { configuration: "[" },
            "S3's own key": holding("SSE-S3", local),
            "a bucket less": holding("SSE-KMS", local, [{ BucketName: "b", EncryptionMode: "SSE-S3" }]),
            "no disks": holding("SSE-KMS"),
            "no volumes": holding("SSE-KMS", { ...local, EnableEbsEncryption: false }),
            "a provider of one's own": holding("SSE-KMS", {
                EncryptionKeyProviderType: "Custom",
                EnableEbsEncryption: true,
            }),
        },
    }),
);
