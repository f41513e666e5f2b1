import type { NotebookInstanceArgs } from "@pulumi/aws/sagemaker";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const notebookCustomerKey = rule(
    {
        name: "sagemaker-notebook-customer-key",
        description: "Volumes of notebook instances are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["sagemaker", "encryption"],
    },
    keyedCheck<NotebookInstanceArgs>("aws:sagemaker/notebookInstance:NotebookInstance", "kmsKeyId"),
);
