import type { DistributionArgs } from "@pulumi/aws/cloudfront";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { list, only, text } from "../../lib/values";
import { distribution } from "./tokens";

const origin = (originProtocolPolicy: string, ...originSslProtocols: string[]) => ({
    origins: [
        {
            originId: "app",
            domainName: "app.example.com",
            customOriginConfig: { httpPort: 80, httpsPort: 443, originProtocolPolicy, originSslProtocols },
        },
    ],
});

export const originsEncrypted = rule(
    {
        name: "cloudfront-origins-encrypted",
        description: "CloudFront speaks TLS from version 1.2 to its origins.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: 'Set originProtocolPolicy to https-only and originSslProtocols to ["TLSv1.2"].',
        frameworks: { fsbp: ["CloudFront.9", "CloudFront.10"], nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["cloudfront", "encryption"],
    },
    check<DistributionArgs>(distribution, {
        find: ({ origins }) =>
            list(origins).flatMap(({ customOriginConfig, originId }) => {
                const one = only(customOriginConfig);
                if (one === undefined) return [];
                const old = list(one.originSslProtocols).filter(
                    (protocol) => protocol !== "TLSv1.2" && protocol !== "TLSv1.3",
                );
                return [
                    ...list(
                        mustBeOneOf(
                            one.originProtocolPolicy,
                            ["https-only"],
                            `originProtocolPolicy of ${text(originId)}`,
                        ),
                    ),
                    ...(old.length === 0
                        ? []
                        : [`originSslProtocols of ${text(originId)} holds ${old.join(", ")}; leave "TLSv1.2" alone`]),
                ];
            }),
        compliant: {
            "1.2": origin("https-only", "TLSv1.2"),
            "a bucket": {
                origins: [
                    { originId: "s3", domainName: "data.s3.eu-west-1.amazonaws.com", originAccessControlId: "E1" },
                ],
            },
        },
        noncompliant: {
            HTTP: origin("http-only", "TLSv1.2"),
            "as the viewer does": origin("match-viewer", "TLSv1.2"),
            "1.0 too": origin("https-only", "TLSv1", "TLSv1.2"),
        },
    }),
);
