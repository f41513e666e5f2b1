import type { CertificateArgs } from "@pulumi/aws/acm";
import { check, rule } from "../../lib/rule";
import { only } from "../../lib/values";

export const notExportable = rule(
    {
        name: "acm-certificate-not-exportable",
        description: "Private keys of certificates stay in ACM.",
        severity: "medium",
        control: "keys-guarded",
        remediation: "Set options.export to DISABLED or leave it unset.",
        frameworks: { nist: ["SC-12", "IA-5(2)"], pci: ["3.6.1"] },
        requirements: ["R2"],
        tags: ["acm", "encryption"],
    },
    check<CertificateArgs>("aws:acm/certificate:Certificate", {
        find: ({ options }) =>
            only(options)?.export === "ENABLED"
                ? 'options.export is "ENABLED", so that the private key can be taken out; set it to "DISABLED"'
                : undefined,
        compliant: { "the default, kept": { domainName: "a.example.com" }, kept: { options: { export: "DISABLED" } } },
        noncompliant: {
            exportable: { options: { export: "ENABLED" } },
            "exportable, beside another option": {
                options: { export: "ENABLED", certificateTransparencyLoggingPreference: "ENABLED" },
            },
        },
    }),
);
