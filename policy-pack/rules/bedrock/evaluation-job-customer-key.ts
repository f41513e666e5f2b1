import type { EvaluationJobArgs } from "@pulumi/aws/bedrock";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const evaluationJobCustomerKey = rule(
    {
        name: "bedrock-evaluation-job-customer-key",
        description: "Evaluations of models, with prompts and answers, are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set customerEncryptionKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["bedrock", "encryption"],
    },
    keyedCheck<EvaluationJobArgs>("aws:bedrock/evaluationJob:EvaluationJob", "customerEncryptionKeyId"),
);
