import type { ServerCertificateArgs } from "@pulumi/aws/iam";
import { forbid, rule } from "../../lib/rule";

export const serverCertificatesAbsent = rule(
    {
        name: "iam-server-certificates-absent",
        description: "Certificates and their private keys lie in ACM, which renews them, not in IAM.",
        severity: "medium",
        control: "secrets-kept",
        remediation: "Use aws.acm.Certificate or an imported one in ACM.",
        frameworks: { nist: ["SC-12", "SC-17"] },
        peers: {},
        requirements: ["R2", "R5"],
        tags: ["iam", "certificate"],
    },
    forbid<ServerCertificateArgs>(
        "aws:iam/serverCertificate:ServerCertificate",
        "a private key is uploaded to IAM, which never renews it; use ACM",
        { named: { name: "web" }, "nothing said": {} },
    ),
);
