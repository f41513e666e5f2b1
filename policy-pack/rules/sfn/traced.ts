import type { StateMachineArgs } from "@pulumi/aws/sfn";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { only } from "../../lib/values";

export const traced = rule(
    {
        name: "sfn-machine-traced",
        description: "Executions of state machines can be traced.",
        severity: "low",
        level: "advisory",
        remediation: "Set tracingConfiguration.enabled to true.",
        frameworks: { nist: ["AU-12", "SI-4"] },
        peers: { checkov: ["CKV_AWS_284"], cdkNag: ["AwsSolutions-SF2"] },
        requirements: ["R11"],
        tags: ["step-functions", "logging"],
    },
    check<StateMachineArgs>("aws:sfn/stateMachine:StateMachine", {
        find: ({ tracingConfiguration }) =>
            mustBeOn(only(tracingConfiguration)?.enabled, "tracingConfiguration.enabled"),
        compliant: {
            on: { tracingConfiguration: { enabled: true } },
            "on, express": { type: "EXPRESS", tracingConfiguration: { enabled: true } },
        },
        noncompliant: { none: {}, off: { tracingConfiguration: { enabled: false } } },
    }),
);
