import type { ParameterArgs } from "@pulumi/aws/ssm";
import { check, rule } from "../../lib/rule";
import { isLiteralSecret, secretIn } from "../../lib/secrets";
import { text } from "../../lib/values";

export const parameterNoSecret = rule(
    {
        name: "ssm-parameter-no-secret",
        description: "Parameters that hold credentials are of type SecureString.",
        severity: "high",
        remediation: "Set type to SecureString with a customer managed key, or keep the credential in Secrets Manager.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5(7)", "SC-28"], pci: ["8.6.2"] },
        peers: { checkov: ["CKV2_AWS_34"] },
        requirements: ["R5"],
        tags: ["ssm", "credentials"],
    },
    check<ParameterArgs>("aws:ssm/parameter:Parameter", {
        find: ({ type, name, value, insecureValue }) => {
            if (type === "SecureString") return undefined;
            const held = text(value) === "" ? text(insecureValue) : text(value);
            const last = text(name).split("/").pop() ?? "";
            const kind = secretIn(held) ?? (isLiteralSecret(last, held) ? "a credential by its name" : undefined);
            return kind === undefined ? undefined : `value holds ${kind}, in the clear; set type to "SecureString"`;
        },
        compliant: {
            "nothing secret": { type: "String", name: "/team/region", value: "eu-west-1" },
            "a secure one": { type: "SecureString", name: "/team/password", value: "correct-horse" },
            "where a secret lies": {
                type: "String",
                name: "/team/db-secret",
                value: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf",
            },
        },
        noncompliant: {
            "a password by name": { type: "String", name: "/team/db/password", value: "correct-horse" },
            "an access key": { type: "StringList", name: "/team/ids", value: "a,AKIAIOSFODNN7EXAMPLE" },
            "a value that is not hidden": { type: "String", name: "apiKey", insecureValue: "0123456789abcdef" },
        },
    }),
);
