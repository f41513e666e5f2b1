import type { JobArgs, TriggerArgs, WorkflowArgs } from "@pulumi/aws/glue";
import { apart } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { environmentFaults } from "../../lib/secrets";
import { list, only, text } from "../../lib/values";

export const jobNoSecrets = rule(
    {
        name: "glue-job-no-secrets",
        description: "Arguments of jobs and workflows, which everybody who may read the job sees, hold no secrets.",
        severity: "high",
        control: "secrets-kept",
        remediation: "Read secrets from Secrets Manager at run time.",
        frameworks: { nist: ["IA-5"] },
        peers: {},
        requirements: ["R5"],
        tags: ["glue", "secrets"],
    },
    check<JobArgs>("aws:glue/job:Job", {
        find: (job) =>
            apart([
                () =>
                    /^arn:|^$/.test(text(only(job.sourceControlDetails)?.authToken))
                        ? undefined
                        : "sourceControlDetails.authToken stands in the state; name a secret by AWS_SECRETS_MANAGER",
                () => environmentFaults(job.defaultArguments, "defaultArguments"),
                () => environmentFaults(job.nonOverridableArguments, "nonOverridableArguments"),
            ]),
        compliant: {
            none: {},
            "an ARN": {
                defaultArguments: { "--SECRET_ARN": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db" },
            },
        },
        noncompliant: {
            "a password": { defaultArguments: { "--db_password": "correct-horse" } },
            "a code host's token": {
                sourceControlDetails: { authStrategy: "PERSONAL_ACCESS_TOKEN", authToken: "correct-horse-battery" },
            },
            "an access key": { nonOverridableArguments: { "--key": "AKIAIOSFODNN7EXAMPLE" } },
        },
    }),
    check<TriggerArgs>("aws:glue/trigger:Trigger", {
        find: ({ actions }) =>
            list(actions).flatMap((action, index) =>
                environmentFaults(action.arguments, `actions[${index}].arguments`),
            ),
        compliant: { none: { actions: [{ jobName: "j" }] }, "a place": { actions: [{ arguments: { "--day": "1" } }] } },
        noncompliant: {
            "a password": { actions: [{ arguments: { "--db_password": "correct-horse" } }] },
            "a password, second": { actions: [{ jobName: "a" }, { arguments: { "--api_key": "battery-staple" } }] },
        },
    }),
    check<WorkflowArgs>("aws:glue/workflow:Workflow", {
        find: ({ defaultRunProperties }) => environmentFaults(defaultRunProperties, "defaultRunProperties"),
        compliant: { none: {}, "a day": { defaultRunProperties: { day: "1" } } },
        noncompliant: { "a password": { defaultRunProperties: { db_password: "correct-horse" } } },
    }),
);
