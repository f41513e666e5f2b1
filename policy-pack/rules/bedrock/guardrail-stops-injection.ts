import type { GuardrailArgs } from "@pulumi/aws/bedrock";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

const filter = (type: string, inputStrength: string, more: { inputEnabled?: boolean; inputAction?: string } = {}) => ({
    contentPolicyConfig: { filtersConfigs: [{ type, inputStrength, outputStrength: "NONE", ...more }] },
});

export const guardrailStopsInjection = rule(
    {
        name: "bedrock-guardrail-stops-injection",
        description: "Guardrails stop prompts that try to turn the model against its instructions.",
        severity: "high",
        control: "hardened-defaults",
        remediation: "Add a PROMPT_ATTACK filter with inputStrength LOW, MEDIUM or HIGH.",
        frameworks: { nist: ["SI-10", "SI-3"] },
        requirements: ["R28"],
        tags: ["bedrock", "content"],
    },
    check<GuardrailArgs>("aws:bedrock/guardrail:Guardrail", {
        find: (guardrail) => {
            const filters = blocksAt(guardrail, ["contentPolicyConfig", "filtersConfigs"]);
            const attack = filters.filter((one) => blocksAt(one, ["type"])[0] === "PROMPT_ATTACK");
            const stops = attack.some((one) => {
                const of = (key: string) => blocksAt(one, [key])[0];
                return of("inputStrength") !== "NONE" && !isFalse(of("inputEnabled")) && of("inputAction") !== "NONE";
            });
            if (stops) return undefined;
            return `contentPolicyConfig ${attack.length > 0 ? "only watches" : "has no filter for"} PROMPT_ATTACK; block it`;
        },
        compliant: {
            high: filter("PROMPT_ATTACK", "HIGH"),
            "blocked, as said": filter("PROMPT_ATTACK", "LOW", { inputAction: "BLOCK" }),
        },
        noncompliant: {
            "no filters": { name: "g" },
            "another filter": filter("HATE", "HIGH"),
            "a filter without strength": filter("PROMPT_ATTACK", "NONE"),
            "a filter that is off": filter("PROMPT_ATTACK", "HIGH", { inputEnabled: false }),
            "a filter that only tells": filter("PROMPT_ATTACK", "HIGH", { inputAction: "NONE" }),
        },
    }),
);
