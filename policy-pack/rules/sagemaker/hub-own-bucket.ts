import type { HubArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

export const hubOwnBucket = rule(
    {
        name: "sagemaker-hub-own-bucket",
        description: "What a private model hub holds lies in a bucket of one's own.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set s3StorageConfig.s3OutputPath to a bucket with your key and policy.",
        frameworks: { nist: ["AC-3", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["sagemaker", "encryption"],
    },
    check<HubArgs>("aws:sagemaker/hub:Hub", {
        // Without one SageMaker makes a bucket of its own choosing (CreateHub, S3StorageConfig).
        find: ({ s3StorageConfig }) =>
            isSet(only(s3StorageConfig), "s3OutputPath")
                ? undefined
                : "s3StorageConfig.s3OutputPath is unset, so that SageMaker makes a bucket; name one of your own",
        asksForPresence: true,
        compliant: {
            "a bucket": { s3StorageConfig: { s3OutputPath: "s3://models/hub" } },
            "a bucket, named": { hubName: "h", s3StorageConfig: { s3OutputPath: "s3://models" } },
        },
        noncompliant: {
            none: { hubName: "h" },
            "an empty path": { hubName: "h", s3StorageConfig: { s3OutputPath: "" } },
        },
    }),
);
