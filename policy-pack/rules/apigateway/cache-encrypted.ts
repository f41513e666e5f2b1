import type { MethodSettingsArgs } from "@pulumi/aws/apigateway";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isTrue, only } from "../../lib/values";

export const cacheEncrypted = rule(
    {
        name: "apigateway-cache-encrypted",
        description: "Answers that API Gateway caches are encrypted.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set settings.cacheDataEncrypted to true.",
        frameworks: { fsbp: ["APIGateway.5"], nist: ["SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["apigateway", "encryption"],
    },
    check<MethodSettingsArgs>("aws:apigateway/methodSettings:MethodSettings", {
        find: ({ settings }) =>
            isTrue(only(settings)?.cachingEnabled)
                ? mustBeOn(only(settings)?.cacheDataEncrypted, "settings.cacheDataEncrypted")
                : undefined,
        compliant: {
            encrypted: { settings: { cachingEnabled: true, cacheDataEncrypted: true } },
            "nothing cached": { settings: { metricsEnabled: true } },
        },
        noncompliant: {
            "the default, not": { settings: { cachingEnabled: true } },
            not: { settings: { cachingEnabled: true, cacheDataEncrypted: false } },
        },
    }),
);
