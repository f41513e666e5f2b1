import type { ProjectArgs } from "@pulumi/aws/codebuild";
import { check, rule } from "../../lib/rule";
import { isLiteralSecret, secretIn } from "../../lib/secrets";
import { list, only, text } from "../../lib/values";

const variable = (name: string, value: string, type?: string) => ({
    environment: { environmentVariables: [{ name, value, ...(type && { type }) }] },
});

export const buildNoSecrets = rule(
    {
        name: "codebuild-environment-no-secrets",
        description: "Environments of builds hold no credentials in the clear.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Set the variable's type to SECRETS_MANAGER or PARAMETER_STORE.",
        frameworks: { fsbp: ["CodeBuild.2"], nist: ["IA-5", "SA-3"], pci: ["8.6.2"] },
        requirements: ["R5"],
        tags: ["codebuild", "credentials"],
    },
    check<ProjectArgs>("aws:codebuild/project:Project", {
        find: ({ environment }) =>
            list(only(environment)?.environmentVariables)
                .filter(({ type }) => type === undefined || type === null || type === "PLAINTEXT")
                .filter(({ name, value }) => {
                    const access = /^aws_(access_key_id|secret_access_key|session_token)$/i.test(text(name));
                    return access || secretIn(value) !== undefined || isLiteralSecret(text(name), text(value));
                })
                .map(
                    ({ name }) =>
                        `environmentVariables.${name ?? ""} holds a credential in the clear; use type SECRETS_MANAGER`,
                ),
        compliant: {
            "nothing secret": variable("STAGE", "prod"),
            "by reference": variable("AWS_SECRET_ACCESS_KEY", "build/key", "SECRETS_MANAGER"),
        },
        noncompliant: {
            "an access key": variable("AWS_ACCESS_KEY_ID", "given"),
            "a password": variable("DB_PASSWORD", "correct-horse", "PLAINTEXT"),
            "a token under another name": variable("HUB", `ghp_${"a".repeat(36)}`),
        },
    }),
);
