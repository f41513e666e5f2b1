import type { ReplicationConfigArgs, ReplicationTaskArgs } from "@pulumi/aws/dms";
import { objectsIn } from "../../lib/json";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue, show, text } from "../../lib/values";

const settings = (EnableLogging: boolean, ...LogComponents: object[]) =>
    JSON.stringify({ Logging: { EnableLogging, LogComponents } });

function fault(given: unknown, path: string): string | undefined {
    const [settings] = objectsIn(given);
    const [on] = blocksAt(settings, ["Logging", "EnableLogging"]);
    if (!isTrue(on)) return `${path}: Logging.EnableLogging is ${show(on)}; set it to true`;
    const quiet = blocksAt(settings, ["Logging", "LogComponents", "Severity"]).find((severity) =>
        /^LOGGER_SEVERITY_(WARNING|ERROR)$/i.test(text(severity)),
    );
    return quiet === undefined
        ? undefined
        : `${path}: Logging.LogComponents has Severity ${show(quiet)}; set it to "LOGGER_SEVERITY_DEFAULT"`;
}

export const tasksLogged = rule(
    {
        name: "dms-tasks-logged",
        description: "Replication writes a log of what it reads and writes.",
        severity: "medium",
        control: "audit-trail",

        remediation: "Set Logging.EnableLogging to true in the settings of the task.",
        frameworks: { fsbp: ["DMS.7", "DMS.8"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["dms", "logging"],
    },
    check<ReplicationTaskArgs>("aws:dms/replicationTask:ReplicationTask", {
        find: ({ replicationTaskSettings }) => fault(replicationTaskSettings, "replicationTaskSettings"),
        compliant: {
            on: { replicationTaskSettings: settings(true) },
            "on, by components": {
                replicationTaskSettings: settings(true, { Id: "TARGET_LOAD", Severity: "LOGGER_SEVERITY_DEFAULT" }),
            },
            "on, beside others": {
                replicationTaskSettings: JSON.stringify({ TargetMetadata: {}, Logging: { EnableLogging: true } }),
            },
        },
        noncompliant: {
            "by default": { replicationTaskId: "t" },
            off: { replicationTaskSettings: settings(false) },
            "errors only": {
                replicationTaskSettings: settings(true, { Id: "SOURCE_CAPTURE", Severity: "LOGGER_SEVERITY_ERROR" }),
            },
            "warnings only, of one of two": {
                replicationTaskSettings: settings(
                    true,
                    { Id: "SOURCE_CAPTURE", Severity: "LOGGER_SEVERITY_DEFAULT" },
                    { Id: "TARGET_APPLY", Severity: "LOGGER_SEVERITY_WARNING" },
                ),
            },
            "not said": { replicationTaskSettings: "{}" },
        },
    }),
    check<ReplicationConfigArgs>("aws:dms/replicationConfig:ReplicationConfig", {
        find: ({ replicationSettings }) => fault(replicationSettings, "replicationSettings"),
        compliant: { on: { replicationSettings: settings(true) } },
        noncompliant: { off: { replicationSettings: settings(false) } },
    }),
);
