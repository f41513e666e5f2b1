import type { PipeArgs } from "@pulumi/aws/pipes";
import { check, rule } from "../../lib/rule";
import { list, only, show } from "../../lib/values";

export const pipeLogged = rule(
    {
        name: "pipes-pipe-logged",
        description: "Pipes log what fails, without the data itself.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set logConfiguration with a level other than OFF and leave includeExecutionDatas out.",
        frameworks: { nist: ["AU-2", "AU-12"] },
        peers: {},
        requirements: ["R11"],
        tags: ["pipes", "logging"],
    },
    check<PipeArgs>("aws:pipes/pipe:Pipe", {
        find: ({ logConfiguration }) => {
            const log = only(logConfiguration);
            if (log?.level === undefined || log.level === "OFF")
                return `logConfiguration.level is ${show(log?.level)}; set it to "ERROR"`;
            return list(log.includeExecutionDatas).length > 0
                ? "includeExecutionDatas is set, which copies the data into the log; leave it out"
                : undefined;
        },
        compliant: { errors: { logConfiguration: { level: "ERROR" } }, all: { logConfiguration: { level: "TRACE" } } },
        noncompliant: {
            none: {},
            off: { logConfiguration: { level: "OFF" } },
            "with the data": { logConfiguration: { level: "INFO", includeExecutionDatas: ["ALL"] } },
        },
    }),
);
