import type { GuardrailArgs } from "@pulumi/aws/bedrock";
import { blocksAt } from "../../lib/keyed";
import { check, rule, type Props } from "../../lib/rule";
import { isFalse, text } from "../../lib/values";

const categories = ["HATE", "INSULTS", "SEXUAL", "VIOLENCE", "MISCONDUCT"];

/** Whether a filter stops a category on its way in, or out. */
const stops = (filter: unknown, way: "input" | "output") => {
    const of = (key: string) => blocksAt(filter, [`${way}${key}`])[0];
    return !["", "NONE"].includes(text(of("Strength"))) && of("Action") !== "NONE" && !isFalse(of("Enabled"));
};
const filter = (type: string, outputStrength = "HIGH", more: object = {}) => ({
    type,
    inputStrength: "HIGH",
    outputStrength,
    ...more,
});
const filters = (filtersConfigs: ReturnType<typeof filter>[]): Props<GuardrailArgs> => ({
    contentPolicyConfig: { filtersConfigs },
});
const all = categories.map((type) => filter(type));

export const guardrailFiltersContent = rule(
    {
        name: "bedrock-guardrail-filters-content",
        description: "Guardrails block harmful content of every kind, in what is asked and in what is answered.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Give contentPolicyConfig a filter for each of the five categories, with strength both ways.",
        frameworks: { nist: ["SI-10", "SI-15"] },
        peers: {},
        requirements: ["R28"],
        tags: ["bedrock", "content"],
    },
    check<GuardrailArgs>("aws:bedrock/guardrail:Guardrail", {
        find: (guardrail) => {
            const given = blocksAt(guardrail, ["contentPolicyConfig", "filtersConfigs"]);
            const open = (way: "input" | "output") =>
                categories.filter(
                    (one) => !given.some((entry) => blocksAt(entry, ["type"])[0] === one && stops(entry, way)),
                );
            return (["input", "output"] as const).flatMap((way) =>
                open(way).length === 0
                    ? []
                    : [
                          `contentPolicyConfig does not block ${open(way).join(", ")} of the ${way}; set ${way}Strength to HIGH`,
                      ],
            );
        },
        compliant: {
            "all five": filters(all),
            "all five, low, and an attack": filters([
                ...categories.map((one) => filter(one, "LOW")),
                filter("PROMPT_ATTACK", "NONE"),
            ]),
        },
        noncompliant: {
            "no filters": {},
            "one missing": filters(all.slice(1)),
            "nothing of what comes out": filters([...all.slice(1), filter("HATE", "NONE")]),
            "one that only tells": filters([...all.slice(1), filter("HATE", "HIGH", { outputAction: "NONE" })]),
            "one that is off": filters([...all.slice(1), filter("HATE", "HIGH", { inputEnabled: false })]),
        },
    }),
);
