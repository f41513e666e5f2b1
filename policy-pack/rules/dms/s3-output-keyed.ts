import type { EndpointArgs, S3EndpointArgs } from "@pulumi/aws/dms";
import { blocksAt } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

function fault(bucket: { readonly encryptionMode?: string }, path: string): string | undefined {
    return text(bucket.encryptionMode).toUpperCase() === "SSE_KMS"
        ? keyFault(bucket, "serverSideEncryptionKmsKeyId", `${path}serverSideEncryptionKmsKeyId`)
        : `${path}encryptionMode is ${show(bucket.encryptionMode)}; set it to "SSE_KMS"`;
}

export const s3OutputKeyed = rule(
    {
        name: "dms-s3-output-customer-key",
        description: "What replication writes to S3 is encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",

        remediation: "Set encryptionMode to SSE_KMS and serverSideEncryptionKmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["dms", "encryption"],
    },
    check<S3EndpointArgs>("aws:dms/s3Endpoint:S3Endpoint", {
        find: (endpoint) => (text(endpoint.endpointType) === "target" ? fault(endpoint, "") : undefined),
        compliant: {
            "a key": { endpointType: "target", encryptionMode: "SSE_KMS", serverSideEncryptionKmsKeyId: "alias/data" },
            "a source": { endpointType: "source" },
        },
        noncompliant: {
            "by default": { endpointType: "target" },
            "S3's own": { endpointType: "target", encryptionMode: "SSE_S3" },
            "no key": { endpointType: "target", encryptionMode: "SSE_KMS" },
        },
    }),
    check<EndpointArgs>("aws:dms/endpoint:Endpoint", {
        // Before version 7 of the provider an endpoint had settings of S3 itself.
        find: (endpoint) =>
            ["redshiftSettings", "s3Settings"].flatMap((name) =>
                text(endpoint.endpointType) === "source"
                    ? []
                    : blocksAt(endpoint, [name]).flatMap((bucket) => fault(Object(bucket) as object, `${name}.`) ?? []),
            ),
        compliant: {
            "a key": { redshiftSettings: { encryptionMode: "SSE_KMS", serverSideEncryptionKmsKeyId: "alias/data" } },
            "another engine": { engineName: "postgres" },
        },
        noncompliant: { "S3's own": { redshiftSettings: { encryptionMode: "SSE_S3" } } },
    }),
);
