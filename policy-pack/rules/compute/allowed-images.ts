import type { AllowedImagesSettingsArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { list } from "../../lib/values";

export const allowedImages = rule(
    {
        name: "ec2-allowed-images-enforced",
        description: "Instances start from images of named providers only.",
        severity: "medium",
        control: "standard-images",
        remediation: "Set state to enabled and name imageProviders other than none.",
        frameworks: { nist: ["CM-7(5)"] },
        requirements: ["R12"],
        tags: ["ec2", "images"],
    },
    check<AllowedImagesSettingsArgs>("aws:ec2/allowedImagesSettings:AllowedImagesSettings", {
        find: ({ state, imageCriterions }) => [
            ...list(mustBeOneOf(state, ["enabled"], "state")),
            ...(list(imageCriterions).some((one) => list(one.imageProviders).length > 0)
                ? []
                : ["imageCriterions name no imageProviders, so that anybody's images do; name amazon or accounts"]),
        ],
        compliant: {
            "AWS's own": { state: "enabled", imageCriterions: [{ imageProviders: ["amazon"] }] },
            "an account's": { state: "enabled", imageCriterions: [{ imageProviders: ["111122223333"] }] },
        },
        noncompliant: {
            "watched only": { state: "audit-mode", imageCriterions: [{ imageProviders: ["amazon"] }] },
            "by name only": { state: "enabled", imageCriterions: [{ imageNames: ["al2023-*"] }] },
            off: { state: "disabled" },
        },
    }),
);
