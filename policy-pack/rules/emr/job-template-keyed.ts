import type { JobTemplateArgs } from "@pulumi/aws/emrcontainers";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const jobTemplateKeyed = rule(
    {
        name: "emr-job-template-customer-key",
        description: "Templates of jobs on Kubernetes are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",

        remediation: "Set kmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["emr", "encryption"],
    },
    keyedCheck<JobTemplateArgs>("aws:emrcontainers/jobTemplate:JobTemplate", "kmsKeyArn"),
);
