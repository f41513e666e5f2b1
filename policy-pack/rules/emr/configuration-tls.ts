import type { SecurityConfigurationArgs } from "@pulumi/aws/emr";
import { objectsIn } from "../../lib/json";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";

const encrypting = (EnableInTransitEncryption: boolean, TLSCertificateConfiguration?: object) => ({
    configuration: JSON.stringify({
        EncryptionConfiguration: {
            EnableInTransitEncryption,
            InTransitEncryptionConfiguration: { TLSCertificateConfiguration },
        },
    }),
});

export const configurationTls = rule(
    {
        name: "emr-security-configuration-tls",
        description: "Security configurations encrypt what nodes of a cluster say to each other.",
        severity: "high",
        remediation: "Set EnableInTransitEncryption to true and give TLSCertificateConfiguration.",
        control: "encrypted-transport",
        frameworks: { fsbp: ["EMR.4"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_351"], cdkNag: ["AwsSolutions-EMR5"] },
        requirements: ["R1"],
        tags: ["emr", "transport"],
    },
    check<SecurityConfigurationArgs>("aws:emr/securityConfiguration:SecurityConfiguration", {
        find: ({ configuration }) => {
            const [read] = objectsIn(configuration);
            const on = blocksAt(read, ["EncryptionConfiguration", "EnableInTransitEncryption"])[0];
            if (!isTrue(on)) return `EnableInTransitEncryption is ${show(on)}; set it to true`;
            const path = ["EncryptionConfiguration", "InTransitEncryptionConfiguration", "TLSCertificateConfiguration"];
            return blocksAt(read, path).length > 0
                ? undefined
                : "TLSCertificateConfiguration is unset; give certificates";
        },
        compliant: {
            "certificates in S3": encrypting(true, { CertificateProviderType: "PEM", S3Object: "s3://team/certs.zip" }),
            "a provider": encrypting(true, {
                CertificateProviderType: "Custom",
                S3Object: "s3://team/p.jar",
                CertificateProviderClass: "P",
            }),
        },
        noncompliant: {
            off: encrypting(false, { CertificateProviderType: "PEM", S3Object: "s3://team/certs.zip" }),
            "no certificates": encrypting(true),
            "not said": { configuration: "{}" },
        },
    }),
);
