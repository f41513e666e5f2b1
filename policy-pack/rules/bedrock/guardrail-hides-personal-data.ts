import type { GuardrailArgs } from "@pulumi/aws/bedrock";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

const pii = (action: string, outputAction?: string) => ({
    sensitiveInformationPolicyConfig: {
        piiEntitiesConfigs: [{ type: "EMAIL", action, ...(outputAction && { outputAction }) }],
    },
});

export const guardrailHidesPersonalData = rule(
    {
        name: "bedrock-guardrail-hides-personal-data",
        description: "Guardrails block or mask personal data in what models answer.",
        severity: "high",
        control: "personal-data",
        remediation: "Add sensitiveInformationPolicyConfig with BLOCK or ANONYMIZE.",
        frameworks: { nist: ["AC-4", "SI-10"], pci: ["3.4.1"] },
        requirements: ["R8", "R27"],
        tags: ["bedrock", "content"],
    },
    check<GuardrailArgs>("aws:bedrock/guardrail:Guardrail", {
        find: (guardrail) => {
            const entries = ["piiEntitiesConfigs", "regexesConfigs"].flatMap((key) =>
                blocksAt(guardrail, ["sensitiveInformationPolicyConfig", key]),
            );
            const acts = entries.some((one) => {
                const of = (key: string) => blocksAt(one, [key])[0];
                return (of("outputAction") ?? of("action")) !== "NONE" && !isFalse(of("outputEnabled"));
            });
            return acts
                ? undefined
                : "sensitiveInformationPolicyConfig hides nothing in answers; add entities to BLOCK or ANONYMIZE";
        },
        compliant: {
            masked: pii("ANONYMIZE"),
            "by pattern": {
                sensitiveInformationPolicyConfig: {
                    regexesConfigs: [{ name: "id", pattern: "\\d{9}", action: "BLOCK" }],
                },
            },
        },
        noncompliant: {
            "nothing said": { name: "g" },
            "only told": pii("NONE"),
            "answers let through": pii("BLOCK", "NONE"),
        },
    }),
);
