import type { SecretArgs, SecretRotationArgs } from "@pulumi/aws/secretsmanager";
import { given, rule, stackCheck } from "../../lib/rule";

const rotation = "aws:secretsmanager/secretRotation:SecretRotation";
const rotationRules = { automaticallyAfterDays: 30 };
const secret = given<SecretArgs>("aws:secretsmanager/secret:Secret", "database", { name: "database" });
const rotated = (more: object) =>
    given<SecretRotationArgs>(rotation, "rotation", { rotationRules, ...more }, { secretId: "database" });

export const secretRotated = rule(
    {
        name: "secretsmanager-secret-rotated",
        description: "Secrets are changed by a rotation, so that one that has leaked grows useless.",
        severity: "medium",
        remediation: "Add a SecretRotation with a function, or let the service that uses the secret manage it.",
        control: "secrets-kept",
        frameworks: { fsbp: ["SecretsManager.1"], nist: ["IA-5(1)", "SC-12"], pci: ["8.6.3"] },
        peers: { checkov: ["CKV2_AWS_57"], cdkNag: ["AwsSolutions-SMG4"] },
        requirements: ["R5"],
        tags: ["secretsmanager", "rotation"],
    },
    stackCheck<SecretArgs>("aws:secretsmanager/secret:Secret", {
        find: (subject, stack) =>
            stack.companions(subject, rotation, "secretId").length > 0
                ? undefined
                : "no SecretRotation names this secret; add one",
        compliant: {
            "a function": [
                secret,
                rotated({ rotationLambdaArn: "arn:aws:lambda:eu-west-1:111122223333:function:rotate" }),
            ],
            "managed by the service": [secret, rotated({})],
        },
        noncompliant: {
            "nothing said": [secret],
            "another secret's": [
                secret,
                given<SecretRotationArgs>(rotation, "rotation", { secretId: "other", rotationRules }),
            ],
        },
    }),
);
