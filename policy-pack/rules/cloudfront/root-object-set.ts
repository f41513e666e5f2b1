import type { DistributionArgs } from "@pulumi/aws/cloudfront";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const rootObjectSet = rule(
    {
        name: "cloudfront-root-object-set",
        description: "A distribution answers a call for nothing with a page, and not with a list of what it has.",
        severity: "low",
        remediation: "Set defaultRootObject.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["CloudFront.1"], nist: ["SC-7"] },
        peers: { checkov: ["CKV_AWS_305"] },
        requirements: ["R9"],
        tags: ["cloudfront", "exposure"],
        level: "advisory",
    },
    check<DistributionArgs>("aws:cloudfront/distribution:Distribution", {
        find: ({ defaultRootObject }) =>
            text(defaultRootObject) === "" ? "defaultRootObject is unset; name a page" : undefined,
        compliant: {
            "a page": { defaultRootObject: "index.html" },
            "another page": { defaultRootObject: "app/start.html" },
        },
        noncompliant: { none: {}, empty: { defaultRootObject: "" } },
    }),
);
