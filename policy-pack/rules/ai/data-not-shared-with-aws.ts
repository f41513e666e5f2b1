import type { BotArgs } from "@pulumi/aws/lex";
import type { StreamProcessorArgs } from "@pulumi/aws/rekognition";
import { check, rule } from "../../lib/rule";
import { isTrue, only } from "../../lib/values";

export const dataNotSharedWithAws = rule(
    {
        name: "ai-data-not-shared",
        description: "AI services do not keep what they see to improve themselves.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Leave dataSharingPreference.optIn and enableModelImprovements unset or false.",
        frameworks: { nist: ["AC-4", "SA-9"] },
        requirements: ["R8", "R27"],
        tags: ["ai", "exposure"],
    },
    check<StreamProcessorArgs>("aws:rekognition/streamProcessor:StreamProcessor", {
        find: ({ dataSharingPreference }) =>
            isTrue(only(dataSharingPreference)?.optIn)
                ? "dataSharingPreference.optIn is true; set it to false"
                : undefined,
        compliant: { "nothing said": {}, no: { dataSharingPreference: { optIn: false } } },
        noncompliant: {
            yes: { dataSharingPreference: { optIn: true } },
            "yes, keyed": { kmsKeyId: "1234abcd", dataSharingPreference: { optIn: true } },
        },
    }),
    check<BotArgs>("aws:lex/bot:Bot", {
        find: ({ enableModelImprovements }) =>
            isTrue(enableModelImprovements) ? "enableModelImprovements is true; set it to false" : undefined,
        compliant: { "nothing said": {}, no: { enableModelImprovements: false } },
        noncompliant: {
            yes: { enableModelImprovements: true },
            "yes, named": { name: "b", enableModelImprovements: true },
        },
    }),
);
