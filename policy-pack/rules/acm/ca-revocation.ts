import type { CertificateAuthorityArgs } from "@pulumi/aws/acmpca";
import { check, rule } from "../../lib/rule";
import { isTrue, only } from "../../lib/values";

export const caRevocation = rule(
    {
        name: "acmpca-authority-revokes",
        description: "Certificate authorities say which certificates they have revoked.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Enable crlConfiguration or ocspConfiguration.",
        frameworks: { nist: ["SC-17", "IA-5(2)"] },
        requirements: ["R1"],
        tags: ["acm"],
    },
    check<CertificateAuthorityArgs>("aws:acmpca/certificateAuthority:CertificateAuthority", {
        find: ({ usageMode, revocationConfiguration: one }) =>
            // Certificates of seven days and less end before a list would reach anybody.
            usageMode === "SHORT_LIVED_CERTIFICATE" ||
            isTrue(only(only(one)?.crlConfiguration)?.enabled) ||
            isTrue(only(only(one)?.ocspConfiguration)?.enabled)
                ? undefined
                : "revocationConfiguration is off; enable crlConfiguration or ocspConfiguration",
        compliant: {
            OCSP: { revocationConfiguration: { ocspConfiguration: { enabled: true } } },
            "a list": {
                revocationConfiguration: {
                    crlConfiguration: { enabled: true, s3BucketName: "crl", expirationInDays: 7 },
                },
            },
            "short-lived certificates": { usageMode: "SHORT_LIVED_CERTIFICATE" },
        },
        noncompliant: {
            neither: { type: "SUBORDINATE" },
            "a list, off": { revocationConfiguration: { crlConfiguration: { enabled: false, s3BucketName: "crl" } } },
        },
    }),
);
