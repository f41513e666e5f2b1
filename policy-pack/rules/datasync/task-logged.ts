import type { TaskArgs } from "@pulumi/aws/datasync";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only, text } from "../../lib/values";

const cloudwatchLogGroupArn = "arn:aws:logs:eu-west-1:111122223333:log-group:datasync:*";

export const taskLogged = rule(
    {
        name: "datasync-task-logged",
        description: "What is copied is logged.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Give cloudwatchLogGroupArn and set options.logLevel to TRANSFER or BASIC.",
        frameworks: { fsbp: ["DataSync.1"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        requirements: ["R11", "R27"],
        tags: ["datasync", "audit"],
    },
    check<TaskArgs>("aws:datasync/task:Task", {
        find: (task) => {
            const level = only(task.options)?.logLevel;
            // The provider's default level is OFF where options are given without one.
            const off = level === "OFF" || (isSet(task, "options") && text(level) === "");
            return isSet(task, "cloudwatchLogGroupArn") && !off
                ? undefined
                : "the task is not logged; give cloudwatchLogGroupArn and set options.logLevel to TRANSFER";
        },
        compliant: {
            "every file": { cloudwatchLogGroupArn, options: { logLevel: "TRANSFER" } },
            errors: { cloudwatchLogGroupArn, options: { logLevel: "BASIC" } },
        },
        noncompliant: {
            nowhere: { options: { logLevel: "TRANSFER" } },
            off: { cloudwatchLogGroupArn, options: { logLevel: "OFF" } },
        },
    }),
);
