import type { ProjectArgs } from "@pulumi/aws/codebuild";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

const places = ["artifacts", "secondaryArtifacts", "logsConfig.s3Logs"];

export const outputEncrypted = rule(
    {
        name: "codebuild-output-encrypted",
        description: "Neither artifacts nor logs of builds are stored without encryption.",
        severity: "high",
        control: "own-keys",
        remediation: "Leave encryptionDisabled unset or false.",
        frameworks: { fsbp: ["CodeBuild.3"], nist: ["SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["codebuild", "encryption"],
    },
    check<ProjectArgs>("aws:codebuild/project:Project", {
        find: (project) =>
            places
                .filter((place) => blocksAt(project, [...place.split("."), "encryptionDisabled"]).some(isTrue))
                .map((place) => `${place}.encryptionDisabled is true; remove it`),
        compliant: {
            "the default": { artifacts: { type: "S3", location: "builds" } },
            "encrypted, as said": {
                artifacts: { type: "S3", location: "builds", encryptionDisabled: false },
                logsConfig: { s3Logs: { status: "ENABLED", location: "logs/builds" } },
            },
        },
        noncompliant: {
            artifacts: { artifacts: { type: "S3", location: "builds", encryptionDisabled: true } },
            "other artifacts": {
                secondaryArtifacts: [{ type: "S3", artifactIdentifier: "a", encryptionDisabled: true }],
            },
            logs: { logsConfig: { s3Logs: { status: "ENABLED", encryptionDisabled: true } } },
        },
    }),
);
