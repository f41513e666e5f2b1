import type { EnvironmentArgs } from "@pulumi/aws/mwaa";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { list, only } from "../../lib/values";

const parts = ["dagProcessingLogs", "schedulerLogs", "taskLogs", "webserverLogs", "workerLogs"] as const;
const all = Object.fromEntries(parts.map((part) => [part, { enabled: true }]));

export const logged = rule(
    {
        name: "mwaa-environment-logged",
        description: "Airflow logs all five parts of itself.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Enable every log of loggingConfiguration.",
        frameworks: { nist: ["AU-2", "AU-12"] },
        peers: { checkov: ["CKV_AWS_242", "CKV_AWS_243", "CKV_AWS_244"] },
        requirements: ["R11"],
        tags: ["mwaa", "logging"],
    },
    check<EnvironmentArgs>("aws:mwaa/environment:Environment", {
        find: ({ loggingConfiguration }) =>
            parts.flatMap((part) =>
                list(
                    mustBeOn(only(only(loggingConfiguration)?.[part])?.enabled, `loggingConfiguration.${part}.enabled`),
                ),
            ),
        compliant: {
            all: { loggingConfiguration: all },
            "all, with a level": { loggingConfiguration: { ...all, taskLogs: { enabled: true, logLevel: "INFO" } } },
        },
        noncompliant: {
            none: {},
            "not the web server": { loggingConfiguration: { ...all, webserverLogs: { enabled: false } } },
        },
    }),
);
