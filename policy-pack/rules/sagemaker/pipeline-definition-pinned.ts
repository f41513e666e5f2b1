import type { PipelineArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

const at = { bucket: "pipelines", objectKey: "train.json" };

export const pipelineDefinitionPinned = rule(
    {
        name: "sagemaker-pipeline-definition-pinned",
        description: "A pipeline whose definition lies in a bucket names the version that was reviewed.",
        severity: "medium",
        control: "standard-images",
        remediation: "Set pipelineDefinitionS3Location.versionId.",
        frameworks: { nist: ["CM-3", "SI-7"], pci: ["6.5.1"] },
        requirements: ["R12", "R13"],
        tags: ["sagemaker", "integrity"],
    },
    check<PipelineArgs>("aws:sagemaker/pipeline:Pipeline", {
        find: ({ pipelineDefinitionS3Location }) => {
            const location = only(pipelineDefinitionS3Location);
            return location === undefined || isSet(location, "versionId")
                ? undefined
                : "pipelineDefinitionS3Location.versionId is unset, so that who writes the object decides what runs; set it";
        },
        compliant: {
            inline: { pipelineDefinition: "{}" },
            "a version": { pipelineDefinitionS3Location: { ...at, versionId: "3L4kqtJl" } },
        },
        noncompliant: {
            "whatever is there": { pipelineDefinitionS3Location: at },
            "an empty version": { pipelineDefinitionS3Location: { ...at, versionId: "" } },
        },
    }),
);
