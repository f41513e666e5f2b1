import type { SecretVersionArgs } from "@pulumi/aws/secretsmanager";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const versionWriteOnly = rule(
    {
        name: "secretsmanager-value-write-only",
        description: "The value of a secret is passed on without being kept in the state of the program.",
        severity: "medium",
        remediation: "Give the value as secretStringWo with secretStringWoVersion, or let a rotation make it.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["secretsmanager", "credentials"],
        level: "advisory",
    },
    check<SecretVersionArgs>("aws:secretsmanager/secretVersion:SecretVersion", {
        find: (version) =>
            (["secretString", "secretBinary"] as const).flatMap((key) =>
                isSet(version, key) ? [`${key} is set, so it stands in the state; use secretStringWo`] : [],
            ),
        compliant: {
            "written only": { secretStringWo: "from-a-vault", secretStringWoVersion: 1 },
            "stages alone": { versionStages: ["AWSCURRENT"] },
        },
        noncompliant: { text: { secretString: "correct-horse" }, binary: { secretBinary: "Y29ycmVjdC1ob3JzZQ==" } },
    }),
);
