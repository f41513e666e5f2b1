import type { LoadBalancerArgs } from "@pulumi/aws/elb";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";
import { classic } from "./tokens";

const listening = (sslCertificateId: string) => ({
    listeners: [{ lbPort: 443, lbProtocol: "https", instancePort: 8443, instanceProtocol: "https", sslCertificateId }],
});

export const classicCertificate = rule(
    {
        name: "elb-classic-certificate-renewed",
        description: "Classic load balancers show certificates of ACM, which are renewed by themselves.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Name a certificate of ACM in sslCertificateId.",
        frameworks: { fsbp: ["ELB.2"], nist: ["SC-8", "SC-12", "SC-17"], pci: ["4.2.1"] },
        peers: {
            checkov: ["CKV_AWS_127"],
            cdkNag: ["ELBACMCertificateRequired"],
        },
        requirements: ["R1"],
        tags: ["elb", "encryption"],
    },
    check<LoadBalancerArgs>(classic, {
        find: ({ listeners }) =>
            list(listeners)
                .filter(({ sslCertificateId }) => /^arn:aws[^:]*:iam:/.test(text(sslCertificateId)))
                .map(
                    ({ lbPort, sslCertificateId }) =>
                        `listeners: port ${show(lbPort)} shows ${text(sslCertificateId)}, which nobody renews; name one of ACM`,
                ),
        compliant: {
            "of ACM": listening("arn:aws:acm:eu-west-1:111122223333:certificate/1"),
            "no certificate": { listeners: [] },
        },
        noncompliant: {
            "of IAM": listening("arn:aws:iam::111122223333:server-certificate/front"),
            "of IAM, in China": listening("arn:aws-cn:iam::111122223333:server-certificate/front"),
        },
    }),
);
