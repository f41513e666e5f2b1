import type { CertificateArgs, ClusterArgs, InstanceArgs } from "@pulumi/aws/rds";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const fault = (given: unknown, property: string) =>
    /^rds-ca-(2015|2019)$/i.test(text(given))
        ? `${property} is ${show(given)}, which has run out; set it to "rds-ca-rsa2048-g1"`
        : undefined;

export const certificateCurrent = rule(
    {
        name: "rds-certificate-current",
        description: "Databases show a certificate of an authority that has not run out.",
        severity: "medium",
        remediation: "Set caCertIdentifier to rds-ca-rsa2048-g1, or leave it unset.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8", "SC-12"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_211"] },
        requirements: ["R1"],
        tags: ["rds", "transport"],
    },
    check<InstanceArgs>(
        [
            "aws:rds/instance:Instance",
            "aws:rds/clusterInstance:ClusterInstance",
            "aws:docdb/clusterInstance:ClusterInstance",
        ],
        {
            find: ({ caCertIdentifier }) => fault(caCertIdentifier, "caCertIdentifier"),
            compliant: {
                "of today": { caCertIdentifier: "rds-ca-rsa2048-g1" },
                "an elliptic one": { caCertIdentifier: "rds-ca-ecc384-g1" },
                "by default": {},
            },
            noncompliant: {
                "of 2019": { caCertIdentifier: "rds-ca-2019" },
                "of 2015": { caCertIdentifier: "rds-ca-2015" },
            },
        },
    ),
    check<ClusterArgs>("aws:rds/cluster:Cluster", {
        find: ({ caCertificateIdentifier }) => fault(caCertificateIdentifier, "caCertificateIdentifier"),
        compliant: { "of today": { caCertificateIdentifier: "rds-ca-rsa4096-g1" }, "by default": {} },
        noncompliant: { "of 2019": { caCertificateIdentifier: "rds-ca-2019" } },
    }),
    // The account's own choice for instances that are still to come.
    check<CertificateArgs>("aws:rds/certificate:Certificate", {
        find: ({ certificateIdentifier }) => fault(certificateIdentifier, "certificateIdentifier"),
        compliant: { "of today": { certificateIdentifier: "rds-ca-ecc384-g1" } },
        noncompliant: { "of 2019": { certificateIdentifier: "rds-ca-2019" } },
    }),
);
