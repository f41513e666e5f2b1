import type { NotebookInstanceArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const notebookRootOff = rule(
    {
        name: "sagemaker-notebook-root-off",
        description: "Users of notebook instances are not root, so that what guards the instance stays.",
        severity: "high",
        control: "hardened-defaults",
        remediation: "Set rootAccess to Disabled; lifecycle scripts run as root all the same.",
        frameworks: { fsbp: ["SageMaker.3"], nist: ["AC-6", "AC-2"], pci: ["7.2.2"] },
        requirements: ["R5", "R23"],
        tags: ["sagemaker", "access"],
    },
    check<NotebookInstanceArgs>("aws:sagemaker/notebookInstance:NotebookInstance", {
        find: ({ rootAccess }) =>
            rootAccess === "Disabled" ? undefined : `rootAccess is ${show(rootAccess)}; set it to "Disabled"`,
        compliant: { off: { rootAccess: "Disabled" }, "off, named": { name: "nb", rootAccess: "Disabled" } },
        noncompliant: { on: { rootAccess: "Enabled" }, "the default, on": { name: "nb" } },
    }),
);
