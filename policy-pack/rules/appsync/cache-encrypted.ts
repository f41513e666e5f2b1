import type { ApiCacheArgs } from "@pulumi/aws/appsync";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";

export const cacheEncrypted = rule(
    {
        name: "appsync-cache-encrypted",
        description: "Answers that AppSync caches are encrypted at rest and on the way.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set atRestEncryptionEnabled and transitEncryptionEnabled to true.",
        frameworks: { fsbp: ["AppSync.1", "AppSync.6"], nist: ["SC-8", "SC-28"] },
        requirements: ["R1", "R2"],
        tags: ["appsync", "encryption"],
    },
    check<ApiCacheArgs>("aws:appsync/apiCache:ApiCache", {
        find: (cache) =>
            (["atRestEncryptionEnabled", "transitEncryptionEnabled"] as const).flatMap(
                (name) => mustBeOn(cache[name], name) ?? [],
            ),
        compliant: {
            both: { atRestEncryptionEnabled: true, transitEncryptionEnabled: true },
            "both, for a minute": { ttl: 60, atRestEncryptionEnabled: true, transitEncryptionEnabled: true },
        },
        noncompliant: { neither: { ttl: 60 }, "at rest only": { atRestEncryptionEnabled: true } },
    }),
);
