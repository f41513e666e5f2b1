import type { StageArgs } from "@pulumi/aws/apigateway";
import type { FunctionArgs } from "@pulumi/aws/lambda";
import type { StateMachineArgs } from "@pulumi/aws/sfn";
import { check, rule } from "../../lib/rule";
import { isFalse, only, text } from "../../lib/values";

export const tracingKept = rule(
    {
        name: "xray-tracing-kept",
        description: "Nobody switches off by hand the traces that show which call led to which.",
        severity: "low",
        level: "advisory",
        control: "detection",
        remediation: "Switch tracing on.",
        frameworks: { fsbp: ["APIGateway.3", "Lambda.7"], nist: ["SI-4", "AU-12"] },
        peers: { checkov: ["CKV_AWS_50", "CKV_AWS_73", "CKV_AWS_284"], cdkNag: ["AwsSolutions-SF2"] },
        requirements: ["R24"],
        tags: ["xray", "logging"],
    },
    check<StateMachineArgs>("aws:sfn/stateMachine:StateMachine", {
        find: ({ tracingConfiguration }) =>
            isFalse(only(tracingConfiguration)?.enabled)
                ? "tracingConfiguration.enabled is false; set it to true"
                : undefined,
        compliant: { on: { tracingConfiguration: { enabled: true } }, "nothing said": {} },
        noncompliant: {
            off: { tracingConfiguration: { enabled: false } },
            "off, of an express one": { type: "EXPRESS", tracingConfiguration: { enabled: false } },
        },
    }),
    check<FunctionArgs>("aws:lambda/function:Function", {
        find: ({ tracingConfig }) =>
            /^passthrough$/i.test(text(only(tracingConfig)?.mode))
                ? 'tracingConfig.mode is "PassThrough"; set it to "Active"'
                : undefined,
        compliant: { on: { tracingConfig: { mode: "Active" } }, "nothing said": {} },
        noncompliant: {
            off: { tracingConfig: { mode: "PassThrough" } },
            "off, of an image": { packageType: "Image", tracingConfig: { mode: "PassThrough" } },
        },
    }),
    check<StageArgs>("aws:apigateway/stage:Stage", {
        find: ({ xrayTracingEnabled }) =>
            isFalse(xrayTracingEnabled) ? "xrayTracingEnabled is false; set it to true" : undefined,
        compliant: { on: { xrayTracingEnabled: true }, "nothing said": {} },
        noncompliant: {
            off: { xrayTracingEnabled: false },
            "off, of a stage": { stageName: "prod", xrayTracingEnabled: false },
        },
    }),
);
