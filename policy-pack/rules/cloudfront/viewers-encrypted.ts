import type { DistributionArgs } from "@pulumi/aws/cloudfront";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { list, only } from "../../lib/values";
import { behavior, distribution } from "./tokens";

export const viewersEncrypted = rule(
    {
        name: "cloudfront-viewers-encrypted",
        description: "CloudFront answers over HTTPS only.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set viewerProtocolPolicy to redirect-to-https or https-only in every behavior.",
        frameworks: { fsbp: ["CloudFront.3"], nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["cloudfront", "encryption"],
    },
    check<DistributionArgs>(distribution, {
        find: ({ defaultCacheBehavior, orderedCacheBehaviors }) =>
            [only(defaultCacheBehavior), ...list(orderedCacheBehaviors)].flatMap(
                (one, i) =>
                    mustBeOneOf(
                        one?.viewerProtocolPolicy,
                        ["redirect-to-https", "https-only"],
                        i === 0
                            ? "defaultCacheBehavior.viewerProtocolPolicy"
                            : `orderedCacheBehaviors[${i - 1}].viewerProtocolPolicy`,
                    ) ?? [],
            ),
        compliant: {
            "a redirect": { defaultCacheBehavior: behavior("redirect-to-https") },
            "HTTPS only": { defaultCacheBehavior: behavior("https-only") },
        },
        noncompliant: {
            both: { defaultCacheBehavior: behavior("allow-all") },
            "one path of two": {
                defaultCacheBehavior: behavior("https-only"),
                orderedCacheBehaviors: [{ pathPattern: "/a", ...behavior("allow-all") }],
            },
        },
    }),
);
