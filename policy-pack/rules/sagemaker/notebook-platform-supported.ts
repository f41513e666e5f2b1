import type { NotebookInstanceArgs } from "@pulumi/aws/sagemaker";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";

const settings = {
    platforms: strings(["notebook-al2-v3", "notebook-al2023-v1"], "Platforms that AWS still mends."),
};

export const notebookPlatformSupported = rule(
    {
        name: "sagemaker-notebook-platform-supported",
        description: "Notebook instances run on a platform that AWS still mends.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Set platformIdentifier to notebook-al2023-v1.",
        frameworks: { fsbp: ["SageMaker.8"], nist: ["SI-2"], pci: ["6.3.3"] },
        requirements: ["R12"],
        tags: ["sagemaker", "vulnerabilities"],
        settings,
    },
    check<NotebookInstanceArgs>("aws:sagemaker/notebookInstance:NotebookInstance", {
        // The provider's default is a supported platform.
        find: ({ platformIdentifier: given }, context) => {
            const { platforms } = context.settings(settings);
            const fine = given === undefined || given === null || given === "" || platforms.includes(given);
            return fine ? undefined : `platformIdentifier is ${given}, out of support; use ${platforms.join(" or ")}`;
        },
        compliant: {
            "Amazon Linux 2023": { platformIdentifier: "notebook-al2023-v1" },
            "Amazon Linux 2, third": { platformIdentifier: "notebook-al2-v3" },
            "the default": {},
        },
        noncompliant: {
            "Amazon Linux 1": { platformIdentifier: "notebook-al1-v1" },
            "Amazon Linux 2, first": { platformIdentifier: "notebook-al2-v1" },
            "Amazon Linux 2, second": { platformIdentifier: "notebook-al2-v2" },
        },
    }),
);
