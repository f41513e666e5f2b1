import type { CertificateArgs } from "@pulumi/aws/acm";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const keyStrong = rule(
    {
        name: "acm-certificate-key-strong",
        description: "Certificates have RSA keys of 2048 bits and more, or elliptic ones.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set keyAlgorithm to RSA_2048 or EC_prime256v1.",
        frameworks: { fsbp: ["ACM.2"], nist: ["SC-12", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["acm", "encryption"],
    },
    check<CertificateArgs>("aws:acm/certificate:Certificate", {
        find: ({ keyAlgorithm }) =>
            /^rsa[_-]?1024$/i.test(text(keyAlgorithm))
                ? `keyAlgorithm is ${show(keyAlgorithm)}; set it to "RSA_2048"`
                : undefined,
        compliant: {
            "the default, 2048 bits": { domainName: "a.example.com" },
            "an elliptic curve": { keyAlgorithm: "EC_prime256v1" },
        },
        noncompliant: {
            "1024 bits": { keyAlgorithm: "RSA_1024" },
            "1024 bits, for a name": { domainName: "a.example.com", keyAlgorithm: "RSA_1024" },
        },
    }),
);
