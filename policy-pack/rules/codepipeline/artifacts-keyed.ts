import type { PipelineArgs } from "@pulumi/aws/codepipeline";
import { blocksAt, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const store = (id?: string) => ({
    artifactStores: [{ type: "S3", location: "artifacts", ...(id && { encryptionKey: { type: "KMS", id } }) }],
});

export const artifactsKeyed = rule(
    {
        name: "codepipeline-artifacts-keyed",
        description: "What passes between the stages of a pipeline is encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Give artifactStores.encryptionKey.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["codepipeline", "encryption"],
    },
    check<PipelineArgs>("aws:codepipeline/pipeline:Pipeline", {
        find: (pipeline) =>
            blocksAt(pipeline, ["artifactStores"]).flatMap((one) =>
                keyFaults(Object(one), "encryptionKey.id").map((fault) => `artifactStores: ${fault}`),
            ),
        asksForPresence: true,
        compliant: { "a key": store("arn:aws:kms:eu-west-1:111122223333:key/1"), "an alias": store("alias/builds") },
        noncompliant: { "no key": store(), "AWS's key": store("arn:aws:kms:eu-west-1:111122223333:alias/aws/s3") },
    }),
);
