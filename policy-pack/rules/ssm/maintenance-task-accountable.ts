import type { MaintenanceWindowTaskArgs } from "@pulumi/aws/ssm";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isTrue } from "../../lib/values";

const serviceRoleArn = "arn:aws:iam::111122223333:role/maintenance";
const logged = { cloudwatchConfig: { cloudwatchOutputEnabled: true } };
const task = (runCommandParameters: object, role: object = { serviceRoleArn }) => ({
    ...role,
    taskType: "RUN_COMMAND",
    taskInvocationParameters: { runCommandParameters },
});

export const maintenanceTaskAccountable = rule(
    {
        name: "ssm-maintenance-task-accountable",
        description: "Tasks of maintenance windows act under a role of their own, and what commands say is kept.",
        severity: "medium",
        control: "recorded-sessions",
        remediation: "Set serviceRoleArn, and cloudwatchConfig or outputS3Bucket of runCommandParameters.",
        frameworks: { nist: ["AU-12", "AC-6"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R25"],
        tags: ["ssm", "audit"],
    },
    check<MaintenanceWindowTaskArgs>("aws:ssm/maintenanceWindowTask:MaintenanceWindowTask", {
        find: (one) => {
            const [commands] = blocksAt(one, ["taskInvocationParameters", "runCommandParameters"]);
            const kept =
                isSet(Object(commands) as object, "outputS3Bucket") ||
                isTrue(blocksAt(commands, ["cloudwatchConfig", "cloudwatchOutputEnabled"])[0]);
            return [
                ...(isSet(one, "serviceRoleArn") ? [] : ["serviceRoleArn is unset; name a role of the task's own"]),
                ...(one.taskType !== "RUN_COMMAND" || kept
                    ? []
                    : ["runCommandParameters keep no output; set cloudwatchConfig or outputS3Bucket"]),
            ];
        },
        compliant: {
            "to CloudWatch": task(logged),
            "to a bucket": task({ outputS3Bucket: "commands" }),
            "no command": { serviceRoleArn, taskType: "LAMBDA" },
        },
        noncompliant: {
            "no role": task(logged, {}),
            "no output": task({ timeoutSeconds: 600 }),
            "output that is off": task({ cloudwatchConfig: { cloudwatchOutputEnabled: false } }),
        },
    }),
);
