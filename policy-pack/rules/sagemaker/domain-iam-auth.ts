import type { DomainArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const domainIamAuth = rule(
    {
        name: "sagemaker-domain-iam-authentication",
        description: "Studio is entered by IAM, the only way in that can be bound to a network.",
        severity: "medium",
        control: "single-entrance",
        remediation: "Set authMode to IAM; presigned URLs can then be held to the security room by aws:SourceVpce.",
        frameworks: { nist: ["AC-3", "AC-17"], pci: ["8.2.1"] },
        requirements: ["R20", "R29"],
        tags: ["sagemaker", "access"],
        url: "https://docs.aws.amazon.com/sagemaker/latest/dg/studio-interface-endpoint.html",
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: ({ authMode }) => (authMode === "IAM" ? undefined : `authMode is ${show(authMode)}; set it to "IAM"`),
        compliant: { IAM: { authMode: "IAM" }, "IAM, VPC only": { authMode: "IAM", appNetworkAccessType: "VpcOnly" } },
        noncompliant: { "single sign-on": { authMode: "SSO" }, "nothing said": {} },
    }),
);
