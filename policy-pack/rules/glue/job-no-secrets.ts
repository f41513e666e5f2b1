import type { JobArgs } from "@pulumi/aws/glue";
import { check, rule } from "../../lib/rule";
import { environmentFaults } from "../../lib/secrets";

export const jobNoSecrets = rule(
    {
        name: "glue-job-no-secrets",
        description: "Arguments of jobs, which everybody who may read the job sees, hold no secrets.",
        severity: "high",
        control: "secrets-kept",
        remediation: "Read secrets from Secrets Manager at run time.",
        frameworks: { nist: ["IA-5"] },
        peers: {},
        requirements: ["R5"],
        tags: ["glue", "secrets"],
    },
    check<JobArgs>("aws:glue/job:Job", {
        find: ({ defaultArguments, nonOverridableArguments }) => [
            ...environmentFaults(defaultArguments, "defaultArguments"),
            ...environmentFaults(nonOverridableArguments, "nonOverridableArguments"),
        ],
        compliant: {
            none: {},
            "an ARN": {
                defaultArguments: { "--SECRET_ARN": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db" },
            },
        },
        noncompliant: {
            "a password": { defaultArguments: { "--db_password": "correct-horse" } },
            "an access key": { nonOverridableArguments: { "--key": "AKIAIOSFODNN7EXAMPLE" } },
        },
    }),
);
