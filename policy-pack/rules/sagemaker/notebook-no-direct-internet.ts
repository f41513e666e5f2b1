import type { NotebookInstanceArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const notebookNoDirectInternet = rule(
    {
        name: "sagemaker-notebook-no-direct-internet",
        description: "Notebook instances have no network interface of their own towards the internet.",
        severity: "high",
        control: "confined-work",
        remediation: "Set directInternetAccess to Disabled and give subnetId and securityGroups.",
        frameworks: { fsbp: ["SageMaker.1"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["sagemaker", "network"],
    },
    check<NotebookInstanceArgs>("aws:sagemaker/notebookInstance:NotebookInstance", {
        find: ({ directInternetAccess: given }) =>
            given === "Disabled" ? undefined : `directInternetAccess is ${show(given)}; set it to "Disabled"`,
        compliant: {
            off: { directInternetAccess: "Disabled", subnetId: "subnet-1" },
            "off, by name": { name: "nb", directInternetAccess: "Disabled", securityGroups: ["sg-1"] },
        },
        noncompliant: {
            on: { directInternetAccess: "Enabled", subnetId: "subnet-1" },
            "the default, on": { subnetId: "subnet-1", securityGroups: ["sg-1"] },
        },
    }),
);
