import type { PipelineArgs } from "@pulumi/aws/codepipeline";
import { blocksAt } from "../../lib/keyed";
import { objectsIn } from "../../lib/json";
import { check, rule } from "../../lib/rule";
import { environmentFaults, secretIn } from "../../lib/secrets";
import { list, text } from "../../lib/values";

const action = (configuration: Record<string, string>) => ({
    stages: [
        {
            name: "Source",
            actions: [
                {
                    category: "Source",
                    provider: "GitHub",
                    owner: "ThirdParty",
                    version: "1",
                    name: "code",
                    configuration,
                },
            ],
        },
    ],
});

export const pipelineNoSecrets = rule(
    {
        name: "codepipeline-pipeline-no-secrets",
        description: "Actions of pipelines hold no tokens or passwords.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Use a connection of CodeConnections, or a secret by its ARN.",
        frameworks: { nist: ["IA-5", "SA-3"], pci: ["8.6.2"] },
        requirements: ["R5"],
        tags: ["codepipeline", "credentials"],
    },
    check<PipelineArgs>("aws:codepipeline/pipeline:Pipeline", {
        find: (pipeline) => [
            ...list(pipeline.variables).flatMap(({ name, defaultValue }) =>
                environmentFaults({ [text(name)]: defaultValue }, "default of variable "),
            ),
            ...blocksAt(pipeline, ["stages", "actions", "configuration"]).flatMap((configuration) => {
                const variables = text(blocksAt(configuration, ["EnvironmentVariables"])[0]);
                const plain = objectsIn(variables)
                    .filter(({ type }) => type === undefined || type === "PLAINTEXT")
                    .flatMap(({ name, value }) => environmentFaults({ [text(name)]: value }, "EnvironmentVariables"));
                const kind = plain.length > 0 ? undefined : secretIn(variables);
                return [
                    ...plain,
                    ...environmentFaults({ ...Object(configuration), EnvironmentVariables: "" }, "configuration"),
                    ...(kind === undefined ? [] : [`configuration.EnvironmentVariables holds ${kind}; name a secret`]),
                ];
            }),
        ],
        compliant: {
            "a connection": action({
                ConnectionArn: "arn:aws:codeconnections:eu-west-1:1:connection/c",
                BranchName: "main",
            }),
            "a build's variable by reference": action({
                EnvironmentVariables: JSON.stringify([
                    { name: "DB_PASSWORD", value: "team/db", type: "SECRETS_MANAGER" },
                ]),
            }),
            "a secret by reference": action({ OAuthToken: "{{resolve:secretsmanager:github}}" }),
        },
        noncompliant: {
            "a variable of a build": action({
                EnvironmentVariables: JSON.stringify([
                    { name: "DB_PASSWORD", value: "correct-horse", type: "PLAINTEXT" },
                ]),
            }),
            "a default": { variables: [{ name: "db_password", defaultValue: "correct-horse" }] },
            "a token": action({ Owner: "example", OAuthToken: "0123456789abcdef0123" }),
            "a token of the new kind": action({ Owner: "example", Anything: `ghp_${"a".repeat(36)}` }),
        },
    }),
);
