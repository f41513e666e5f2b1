import type { BucketObjectArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { secretIn } from "../../lib/secrets";

export const objectNoSecrets = rule(
    {
        name: "s3-object-no-secrets",
        description: "Objects that a program writes hold no credentials: they stand in its state as well.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Keep the credential in Secrets Manager and write its ARN.",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["s3", "credentials"],
    },
    check<BucketObjectArgs>(["aws:s3/bucketObject:BucketObject", "aws:s3/bucketObjectv2:BucketObjectv2"], {
        find: ({ content }) => {
            const held = secretIn(content);
            return held === undefined ? undefined : `content holds ${held}; keep it in Secrets Manager`;
        },
        compliant: {
            "a file": { key: "settings.json", content: JSON.stringify({ table: "jobs", port: 5432 }) },
            "where a secret lies": { content: "DB_SECRET=arn:aws:secretsmanager:eu-west-1:111122223333:secret:db" },
        },
        noncompliant: {
            "a password": { key: ".env", content: "DB_PASSWORD=correct-horse-battery" },
            "an access key": { content: `[default]\naws_access_key_id = ${"AKIA"}IOSFODNN7EXAMPLE` },
        },
    }),
);
