import type { DomainArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const domainVpcOnly = rule(
    {
        name: "sagemaker-domain-vpc-only",
        description: "Studio domains send all traffic through their VPC.",
        severity: "critical",
        control: "confined-work",
        remediation: "Set appNetworkAccessType to VpcOnly.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["sagemaker", "network"],
        url: "https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html",
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: ({ appNetworkAccessType: type }) =>
            type === "VpcOnly" ? undefined : `appNetworkAccessType is ${show(type)}; set it to "VpcOnly"`,
        compliant: {
            "VPC only": { appNetworkAccessType: "VpcOnly" },
            "VPC only, by IAM": { appNetworkAccessType: "VpcOnly", authMode: "IAM" },
        },
        noncompliant: {
            "the internet": { appNetworkAccessType: "PublicInternetOnly" },
            "the default, the internet": { authMode: "IAM" },
        },
    }),
);
