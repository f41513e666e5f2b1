import type { UserArgs } from "@pulumi/aws/iam";
import { forbid, rule } from "../../lib/rule";

export const usersAbsent = rule(
    {
        name: "iam-users-absent",
        description: "People and programs take roles; there are no IAM users, passwords or access keys.",
        severity: "high",
        control: "federated-identities",
        remediation: "Federate people from the identity provider and give programs roles.",
        frameworks: {
            fsbp: ["IAM.3", "IAM.22"],
            cis: ["1.13", "1.14", "1.15"],
            nist: ["IA-2", "IA-5"],
            pci: ["8.2.2", "8.6.1"],
        },
        requirements: ["R5", "R26"],
        tags: ["iam", "credentials"],
    },
    forbid<UserArgs>(
        [
            "aws:iam/user:User",
            "aws:iam/accessKey:AccessKey",
            "aws:iam/userLoginProfile:UserLoginProfile",
            "aws:iam/sshKey:SshKey",
            "aws:iam/serviceSpecificCredential:ServiceSpecificCredential",
            "aws:iam/signingCertificate:SigningCertificate",
            "aws:iam/virtualMfaDevice:VirtualMfaDevice",
        ],
        "an IAM user or credential of one lasts until somebody takes it away; use a role",
        { named: { name: "ci" }, "nothing said": {} },
    ),
);
