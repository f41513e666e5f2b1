import type { JobArgs } from "@pulumi/aws/glue";
import { check, rule } from "../../lib/rule";
import { isTrue, number, only, show, text } from "../../lib/values";

export const jobLogged = rule(
    {
        name: "glue-job-logged",
        description: "Jobs send their log while they run.",
        severity: "low",
        control: "audit-trail",
        level: "advisory",
        remediation: "Set --enable-continuous-cloudwatch-log to true in defaultArguments.",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["glue", "logging"],
    },
    check<JobArgs>("aws:glue/job:Job", {
        // From version 5.0 on by default.
        find: (job) => {
            const given = (Object(job.defaultArguments) as Record<string, unknown>)[
                "--enable-continuous-cloudwatch-log"
            ];
            const byDefault = () =>
                text(only(job.command)?.name).toLowerCase() !== "glueetl" || (number(job.glueVersion) ?? 0) >= 5;
            return isTrue(given) || (given === undefined && byDefault())
                ? undefined
                : `defaultArguments.--enable-continuous-cloudwatch-log is ${show(given)}; set it to "true"`;
        },
        compliant: {
            on: { defaultArguments: { "--enable-continuous-cloudwatch-log": "true" } },
            "by default": { glueVersion: "5.0", command: { name: "glueetl", scriptLocation: "s3://b/s.py" } },
            "a shell, which always does": { command: { name: "pythonshell", scriptLocation: "s3://b/s.py" } },
        },
        noncompliant: {
            off: { glueVersion: "5.0", defaultArguments: { "--enable-continuous-cloudwatch-log": "false" } },
            "not said": { glueVersion: "4.0", command: { name: "glueetl", scriptLocation: "s3://b/s.py" } },
        },
    }),
);
