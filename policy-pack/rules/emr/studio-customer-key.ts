import type { StudioArgs } from "@pulumi/aws/emr";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const studioCustomerKey = rule(
    {
        name: "emr-studio-customer-key",
        description: "Studios are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set encryptionKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["emr", "encryption"],
    },
    keyedCheck<StudioArgs>("aws:emr/studio:Studio", "encryptionKeyArn"),
);
