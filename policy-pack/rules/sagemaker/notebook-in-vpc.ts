import type { NotebookInstanceArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";

export const notebookInVpc = rule(
    {
        name: "sagemaker-notebook-in-vpc",
        description: "Notebook instances lie in a subnet of the VPC, behind a named security group.",
        severity: "high",
        control: "confined-work",
        remediation: "Give subnetId and securityGroups.",
        frameworks: { fsbp: ["SageMaker.2"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["sagemaker", "network"],
    },
    check<NotebookInstanceArgs>("aws:sagemaker/notebookInstance:NotebookInstance", {
        find: (notebook) => {
            if (!isSet(notebook, "subnetId")) return "subnetId is unset; place the notebook in a closed subnet";
            return isEmptyList(notebook, "securityGroups")
                ? "securityGroups is empty, so that the VPC's default group applies; name one"
                : undefined;
        },
        asksForPresence: true,
        compliant: {
            placed: { subnetId: "subnet-1", securityGroups: ["sg-1"] },
            "placed, in two groups": { subnetId: "subnet-1", securityGroups: ["sg-1", "sg-2"] },
        },
        noncompliant: {
            "AWS's own network": { directInternetAccess: "Disabled" },
            "an empty subnet": { subnetId: "", securityGroups: ["sg-1"] },
            "the default group": { subnetId: "subnet-1", securityGroups: [] },
        },
    }),
);
