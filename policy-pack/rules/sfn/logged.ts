import type { StateMachineArgs } from "@pulumi/aws/sfn";
import { check, rule } from "../../lib/rule";
import { only, show } from "../../lib/values";

const logDestination = "arn:aws:logs:eu-west-1:111122223333:log-group:/sfn:*";

export const logged = rule(
    {
        name: "sfn-machine-logged",
        description: "State machines log every execution.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set loggingConfiguration.level to ALL, with a logDestination.",
        frameworks: { fsbp: ["StepFunctions.1"], nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV_AWS_285"], cdkNag: ["AwsSolutions-SF1"] },
        requirements: ["R11"],
        tags: ["step-functions", "logging"],
    },
    check<StateMachineArgs>("aws:sfn/stateMachine:StateMachine", {
        find: ({ loggingConfiguration }) => {
            const log = only(loggingConfiguration);
            return log?.level === "ALL"
                ? undefined
                : `loggingConfiguration.level is ${show(log?.level)}; set it to "ALL"`;
        },
        compliant: {
            all: { loggingConfiguration: { level: "ALL", logDestination } },
            "all, without data": {
                loggingConfiguration: { level: "ALL", includeExecutionData: false, logDestination },
            },
        },
        noncompliant: {
            none: {},
            off: { loggingConfiguration: { level: "OFF" } },
            "errors only": { loggingConfiguration: { level: "ERROR", logDestination } },
        },
    }),
);
