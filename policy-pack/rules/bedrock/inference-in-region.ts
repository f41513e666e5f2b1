import type { GuardrailArgs, InferenceProfileArgs } from "@pulumi/aws/bedrock";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

const settings = {
    geographies: strings([], "Geographies within which inference may be spread, such as eu; none by default."),
};
const copy = (model: string) => ({ modelSource: { copyFrom: `arn:aws:bedrock:eu-west-1:${model}` } });

/** The geography of a cross-Region profile: the first part of its id (Bedrock user guide, inference profiles). */
const geographyOf = (profile: unknown) =>
    /(?:inference-profile\/|guardrail-profile\/|^)(global|[a-z]{2,4}(?:-gov)?)\.[a-z]/.exec(text(profile))?.[1];

export const inferenceInRegion = rule(
    {
        name: "bedrock-inference-in-region",
        description: "Prompts and answers are worked on in the Region that was chosen, not spread over others.",
        severity: "medium",
        control: "agreed-regions",
        remediation: "Copy from a foundation model of the Region, and leave out crossRegionConfig.",
        frameworks: { nist: ["AC-4", "SA-9"], pci: ["1.3.2"] },
        requirements: ["R9", "R27"],
        tags: ["bedrock", "residency"],
        settings,
    },
    check<InferenceProfileArgs>("aws:bedrock/inferenceProfile:InferenceProfile", {
        find: ({ modelSource }, context) => {
            const from = only(modelSource)?.copyFrom;
            const geography = geographyOf(from);
            return geography === undefined || context.settings(settings).geographies.includes(geography)
                ? undefined
                : `modelSource.copyFrom is ${text(from)}, spread over the Regions of ${geography}; name a model of one Region`;
        },
        compliant: {
            "a model": copy(":foundation-model/anthropic.claude-3-haiku-20240307-v1:0"),
            "an own profile": copy("111122223333:application-inference-profile/abc123"),
        },
        noncompliant: {
            "a geography": copy("111122223333:inference-profile/eu.anthropic.claude-3-haiku-20240307-v1:0"),
            "the world": copy("111122223333:inference-profile/global.anthropic.claude-sonnet-4-20250514-v1:0"),
        },
    }),
    check<GuardrailArgs>("aws:bedrock/guardrail:Guardrail", {
        find: ({ crossRegionConfig }, context) => {
            const profile = text(only(crossRegionConfig)?.guardrailProfileIdentifier);
            const geography = geographyOf(profile) ?? "";
            return profile === "" || context.settings(settings).geographies.includes(geography)
                ? undefined
                : `crossRegionConfig names ${profile}, so that content leaves the Region; remove it`;
        },
        compliant: { "one Region": { name: "g" }, "one Region, keyed": { kmsKeyArn: "arn:aws:kms:eu-west-1:1:key/1" } },
        noncompliant: {
            "a geography": { crossRegionConfig: { guardrailProfileIdentifier: "eu.guardrail.v1:0" } },
            "a geography by ARN": {
                crossRegionConfig: {
                    guardrailProfileIdentifier:
                        "arn:aws:bedrock:us-east-1:111122223333:guardrail-profile/us.guardrail.v1:0",
                },
            },
        },
    }),
);
