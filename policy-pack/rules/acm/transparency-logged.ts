import type { CertificateArgs } from "@pulumi/aws/acm";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const transparencyLogged = rule(
    {
        name: "acm-certificate-transparency-logged",
        description: "Certificates that browsers trust stand in the public log, where a forged one is noticed.",
        severity: "low",
        control: "encrypted-transport",
        remediation: "Set options.certificateTransparencyLoggingPreference to ENABLED, or take a private authority.",
        frameworks: { nist: ["SC-17", "AU-12"] },
        peers: { checkov: ["CKV_AWS_234"] },
        requirements: ["R1"],
        tags: ["acm"],
    },
    oneOfCheck<CertificateArgs>(
        "aws:acm/certificate:Certificate",
        "options.certificateTransparencyLoggingPreference",
        ["ENABLED"],
        { refused: "DISABLED", byDefault: "ENABLED" },
    ),
);
