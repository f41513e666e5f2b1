import type { ReplicationConfigArgs, ReplicationTaskArgs } from "@pulumi/aws/dms";
import { objectsIn } from "../../lib/json";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";

const settings = (EnableLogging: boolean) => JSON.stringify({ Logging: { EnableLogging } });

function fault(given: unknown, path: string): string | undefined {
    const [on] = blocksAt(objectsIn(given)[0], ["Logging", "EnableLogging"]);
    return isTrue(on) ? undefined : `${path}: Logging.EnableLogging is ${show(on)}; set it to true`;
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
            "on, beside others": {
                replicationTaskSettings: JSON.stringify({ TargetMetadata: {}, Logging: { EnableLogging: true } }),
            },
        },
        noncompliant: {
            "by default": { replicationTaskId: "t" },
            off: { replicationTaskSettings: settings(false) },
            "not said": { replicationTaskSettings: "{}" },
        },
    }),
    check<ReplicationConfigArgs>("aws:dms/replicationConfig:ReplicationConfig", {
        find: ({ replicationSettings }) => fault(replicationSettings, "replicationSettings"),
        compliant: { on: { replicationSettings: settings(true) } },
        noncompliant: { off: { replicationSettings: settings(false) } },
    }),
);
