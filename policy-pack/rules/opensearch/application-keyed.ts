import type { ApplicationArgs } from "@pulumi/aws/opensearch";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const applicationKeyed = rule(
    {
        name: "opensearch-application-customer-key",
        description: "User interfaces over search domains keep what they store under a customer managed key.",
        severity: "medium",
        remediation: "Set kmsKeyArn to a customer managed key.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["opensearch", "encryption"],
    },
    keyedCheck<ApplicationArgs>("aws:opensearch/application:Application", "kmsKeyArn"),
);
