import type { SourceCredentialArgs } from "@pulumi/aws/codebuild";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const credentialKept = rule(
    {
        name: "codebuild-credential-kept",
        description: "Credentials for code hosts lie in a connection or a secret, not in the program.",
        severity: "high",
        remediation: "Set authType to CODECONNECTIONS or SECRETS_MANAGER and token to its ARN.",
        control: "secrets-kept",
        frameworks: { fsbp: ["CodeBuild.1"], nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["codebuild", "credentials"],
    },
    oneOfCheck<SourceCredentialArgs>(
        "aws:codebuild/sourceCredential:SourceCredential",
        "authType",
        ["CODECONNECTIONS", "SECRETS_MANAGER"],
        {
            refused: "PERSONAL_ACCESS_TOKEN",
        },
    ),
);
