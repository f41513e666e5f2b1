import type { EnvironmentArgs } from "@pulumi/aws/mwaa";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const customerKey = rule(
    {
        name: "mwaa-environment-customer-key",
        description: "Airflow environments are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKey to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["mwaa", "encryption"],
    },
    keyedCheck<EnvironmentArgs>("aws:mwaa/environment:Environment", "kmsKey"),
);
