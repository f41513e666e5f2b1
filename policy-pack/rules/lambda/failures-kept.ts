import type { FunctionArgs, FunctionEventInvokeConfigArgs } from "@pulumi/aws/lambda";
import { blocksAt } from "../../lib/keyed";
import { given, rule, stackCheck } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

const invocation = "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig";
const queue = "arn:aws:sqs:eu-west-1:111122223333:dlq";
const f = given<FunctionArgs>("aws:lambda/function:Function", "f", {});
const onFailure = (props: object) =>
    given<FunctionEventInvokeConfigArgs>(invocation, "invocation", props, { functionName: "f" });

export const failuresKept = rule(
    {
        name: "lambda-failures-kept",
        description: "Events that a function could not handle are kept.",
        severity: "low",
        remediation: "Set deadLetterConfig.targetArn, or a FunctionEventInvokeConfig with onFailure.",
        control: "audit-trail",
        frameworks: { nist: ["SI-11"] },
        peers: { checkov: ["CKV_AWS_116"] },
        requirements: ["R11"],
        tags: ["lambda", "durability"],
        level: "advisory",
    },
    stackCheck<FunctionArgs>("aws:lambda/function:Function", {
        find: (subject, stack) => {
            if (blocksAt(subject.props, ["deadLetterConfig"]).some((one) => isSet(Object(one), "targetArn")))
                return undefined;
            const invocations = stack.companions<FunctionEventInvokeConfigArgs>(subject, invocation, "functionName");
            return invocations.some(({ props }) => blocksAt(props, ["destinationConfig", "onFailure"]).length > 0)
                ? undefined
                : "no deadLetterConfig; set one, or a FunctionEventInvokeConfig with onFailure";
        },
        compliant: {
            "a queue": [
                given<FunctionArgs>("aws:lambda/function:Function", "f", { deadLetterConfig: { targetArn: queue } }),
            ],
            "a destination": [f, onFailure({ destinationConfig: { onFailure: { destination: queue } } })],
        },
        noncompliant: {
            none: [f],
            "successes only": [f, onFailure({ destinationConfig: { onSuccess: { destination: queue } } })],
        },
    }),
);
