import type { DistributionArgs } from "@pulumi/aws/cloudfront";
import { check, rule } from "../../lib/rule";
import { isTrue, only, show, text } from "../../lib/values";
import { distribution } from "./tokens";

const acmCertificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/1";

export const tlsRecent = rule(
    {
        name: "cloudfront-tls-recent",
        description: "CloudFront refuses TLS before version 1.2, with a certificate of one's own.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Give acmCertificateArn and a minimumProtocolVersion from TLSv1.2_2019 up.",
        frameworks: { fsbp: ["CloudFront.7"], nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["cloudfront", "encryption"],
    },
    check<DistributionArgs>(distribution, {
        find: ({ viewerCertificate }) => {
            const one = only(viewerCertificate);
            const given = show(one?.minimumProtocolVersion);
            const own = isTrue(one?.cloudfrontDefaultCertificate);
            return own || !/^TLSv1\.[23]/.test(text(one?.minimumProtocolVersion))
                ? `viewerCertificate.minimumProtocolVersion is ${given}${own ? " with CloudFront's certificate, which takes TLSv1" : ""}; set it to "TLSv1.2_2021" with acmCertificateArn`
                : undefined;
        },
        compliant: {
            "1.2": {
                viewerCertificate: {
                    acmCertificateArn,
                    minimumProtocolVersion: "TLSv1.2_2021",
                    sslSupportMethod: "sni-only",
                },
            },
            "1.3": { viewerCertificate: { acmCertificateArn, minimumProtocolVersion: "TLSv1.3_2025" } },
        },
        noncompliant: {
            "CloudFront's certificate": {
                viewerCertificate: { cloudfrontDefaultCertificate: true, minimumProtocolVersion: "TLSv1.2_2021" },
            },
            "1.1": { viewerCertificate: { acmCertificateArn, minimumProtocolVersion: "TLSv1.1_2016" } },
            "nothing said": { viewerCertificate: { acmCertificateArn } },
        },
    }),
);
