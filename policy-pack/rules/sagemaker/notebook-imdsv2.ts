import type { NotebookInstanceArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { only, show } from "../../lib/values";

const imds = (minimumInstanceMetadataServiceVersion: string) => ({
    instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion },
});

export const notebookImdsv2 = rule(
    {
        name: "sagemaker-notebook-imdsv2-required",
        description: "Notebook instances hand out credentials through version 2 of the metadata service only.",
        severity: "high",
        control: "hardened-defaults",
        remediation: "Set instanceMetadataServiceConfiguration.minimumInstanceMetadataServiceVersion to 2.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["2.2.6"] },
        requirements: ["R5"],
        tags: ["sagemaker", "credentials"],
    },
    check<NotebookInstanceArgs>("aws:sagemaker/notebookInstance:NotebookInstance", {
        find: ({ instanceMetadataServiceConfiguration }) => {
            const version = only(instanceMetadataServiceConfiguration)?.minimumInstanceMetadataServiceVersion;
            return String(version) === "2"
                ? undefined
                : `minimumInstanceMetadataServiceVersion is ${show(version)}; set it to "2"`;
        },
        compliant: { two: imds("2"), "two, named": { name: "nb", ...imds("2") } },
        noncompliant: {
            one: imds("1"),
            "nothing said": {},
            "an empty block": { instanceMetadataServiceConfiguration: {} },
        },
    }),
);
