import { rule } from "../../lib/rule";
import { defaultSecretIn, secretIn } from "../../lib/secrets";
import { scriptChecks } from "./places";

export const noSecrets = rule(
    {
        name: "script-no-secrets",
        description:
            "Scripts of builds, images and Systems Manager hold no credentials: whoever may describe them reads them.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Read the credential from Secrets Manager or Parameter Store when the script runs.",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["credentials"],
    },
    ...scriptChecks(
        ({ commands, whole }) => secretIn(commands) ?? secretIn(whole) ?? defaultSecretIn(whole),
        "read it from Secrets Manager at run time",
        "TOKEN=$(aws codeartifact get-authorization-token --domain tools)",
        ["export DB_PASSWORD=correct-horse-battery", `aws configure set aws_access_key_id ${"AKIA"}IOSFODNN7EXAMPLE`],
    ),
);
