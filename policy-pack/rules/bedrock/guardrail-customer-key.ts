import type { GuardrailArgs } from "@pulumi/aws/bedrock";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const guardrailCustomerKey = rule(
    {
        name: "bedrock-guardrail-customer-key",
        description: "Guardrails, which say what is sensitive, are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["bedrock", "encryption"],
    },
    keyedCheck<GuardrailArgs>("aws:bedrock/guardrail:Guardrail", "kmsKeyArn"),
);
