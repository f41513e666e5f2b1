import type { EventTargetArgs } from "@pulumi/aws/cloudwatch";
import type { InvocationArgs } from "@pulumi/aws/lambda";
import type { PipeArgs } from "@pulumi/aws/pipes";
import type { ScheduleArgs } from "@pulumi/aws/scheduler";
import { blocksAt } from "../../lib/keyed";
import { check, rule, type Props } from "../../lib/rule";
import { environmentFaults, secretIn } from "../../lib/secrets";

/** Texts, and maps of names and values, at a path. */
const faults = (props: unknown, paths: readonly string[]) =>
    paths.flatMap((path) =>
        blocksAt(props, path.split(".")).flatMap((value) => {
            if (typeof value !== "string") return environmentFaults(value, path);
            const kind = secretIn(value);
            return kind === undefined ? [] : [`${path} holds ${kind}; read it from Secrets Manager at run time`];
        }),
    );
const watch = <Args>(token: string, paths: readonly string[], of: (input: string) => Props<Args>) =>
    check<Args>(token, {
        find: (props) => faults(props, paths),
        compliant: {
            "nothing secret": of(JSON.stringify({ stage: "prod" })),
            "where a secret lies": of(JSON.stringify({ secret: "arn:aws:secretsmanager:eu-west-1:1:secret:db" })),
        },
        noncompliant: {
            "a password": of(JSON.stringify({ password: "correct-horse" })),
            "an access key": of(JSON.stringify({ commands: [`export ID=${"AKIA"}IOSFODNN7EXAMPLE`] })),
        },
    });

export const targetNoSecrets = rule(
    {
        name: "events-target-no-secrets",
        description: "What rules, schedules and pipes send along holds no credentials.",
        severity: "critical",
        control: "secrets-kept",
        remediation: "Send the ARN of a secret, or use a connection, which keeps its credential.",
        frameworks: { nist: ["IA-5(7)", "AC-6"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["events", "credentials"],
    },
    watch<EventTargetArgs>(
        "aws:cloudwatch/eventTarget:EventTarget",
        ["input", "inputTransformer.inputTemplate", "httpTarget.headerParameters", "httpTarget.queryStringParameters"],
        (input) => ({ input }),
    ),
    watch<ScheduleArgs>("aws:scheduler/schedule:Schedule", ["target.input"], (input) => ({
        target: { arn: "arn:aws:lambda:eu-west-1:111122223333:function:f", input },
    })),
    watch<PipeArgs>(
        "aws:pipes/pipe:Pipe",
        ["targetParameters", "enrichmentParameters"].flatMap((at) => [
            `${at}.inputTemplate`,
            `${at}.httpParameters.headerParameters`,
        ]),
        (inputTemplate) => ({ targetParameters: { inputTemplate } }),
    ),
    watch<InvocationArgs>("aws:lambda/invocation:Invocation", ["input"], (input) => ({ input })),
);
