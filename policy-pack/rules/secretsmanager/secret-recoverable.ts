import type { SecretArgs } from "@pulumi/aws/secretsmanager";
import { atLeastCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const secretRecoverable = rule(
    {
        name: "secretsmanager-secret-recoverable",
        description: "A secret that has been deleted can be brought back for some days.",
        severity: "low",
        remediation: "Set recoveryWindowInDays to 7 or more, or leave it at 30.",
        control: "backups",
        frameworks: { nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["secretsmanager", "durability"],
    },
    atLeastCheck<SecretArgs>("aws:secretsmanager/secret:Secret", "recoveryWindowInDays", 7, { byDefault: 30 }),
);
