import type { StateMachineArgs } from "@pulumi/aws/sfn";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const of = (Resource: string) => ({
    definition: JSON.stringify({ StartAt: "a", States: { a: { Type: "Task", Resource, End: true } } }),
});

export const noOutsideCalls = rule(
    {
        name: "sfn-no-outside-calls",
        description: "State machines call nothing outside AWS by themselves.",
        severity: "high",
        control: "filtered-egress",
        remediation: "Take the http:invoke tasks out; call from within the VPC.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        peers: {},
        requirements: ["R21", "R27"],
        tags: ["step-functions", "egress"],
    },
    check<StateMachineArgs>("aws:sfn/stateMachine:StateMachine", {
        find: ({ definition }) =>
            /:states:::http:invoke/i.test(text(definition))
                ? "definition calls states:::http:invoke, which leaves over the internet; call from within the VPC"
                : undefined,
        compliant: {
            "a training job": of("arn:aws:states:::sagemaker:createTrainingJob.sync"),
            nothing: { definition: "{}" },
        },
        noncompliant: {
            "a call": of("arn:aws:states:::http:invoke"),
            "a call, in China": of("arn:aws-cn:states:::http:invoke"),
        },
    }),
);
