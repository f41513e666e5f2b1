import type { ResponseHeadersPolicyArgs } from "@pulumi/aws/cloudfront";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { number, show } from "../../lib/values";

const holding = (accessControlMaxAgeSec: number) => ({
    securityHeadersConfig: { strictTransportSecurity: { accessControlMaxAgeSec, override: true } },
});

export const strictTransport = rule(
    {
        name: "cloudfront-strict-transport",
        description: "Browsers are told to come back over TLS only, for a year.",
        severity: "low",
        remediation:
            "Set securityHeadersConfig.strictTransportSecurity.accessControlMaxAgeSec to 31536000, with override.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_259"] },
        requirements: ["R1"],
        tags: ["cloudfront", "transport"],
    },
    check<ResponseHeadersPolicyArgs>("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", {
        find: ({ securityHeadersConfig }) => {
            const path = "securityHeadersConfig.strictTransportSecurity";
            const [seconds] = blocksAt(securityHeadersConfig, ["strictTransportSecurity", "accessControlMaxAgeSec"]);
            return (number(seconds) ?? 0) >= 31_536_000
                ? undefined
                : `${path}.accessControlMaxAgeSec is ${show(seconds)}; set it to 31536000 or more`;
        },
        compliant: { "a year": holding(31_536_000), "two years": holding(63_072_000) },
        noncompliant: { none: {}, "a day": holding(86_400), nothing: holding(0) },
    }),
);
