import type { QueueArgs, RedrivePolicyArgs } from "@pulumi/aws/sqs";
import { given, rule, stackCheck } from "../../lib/rule";
import type { StackResource } from "../../lib/stack";
import { isSet, isUnknown, UnknownValueError } from "../../lib/unknown";
import { text } from "../../lib/values";

const queue = "aws:sqs/queue:Queue";
const redrive = "aws:sqs/redrivePolicy:RedrivePolicy";
const policy = JSON.stringify({ deadLetterTargetArn: "arn:aws:sqs:eu-west-1:111122223333:dlq", maxReceiveCount: 5 });

/** Whether a queue's dead letters go to another one, which is known by dependency or by the name in the ARN. */
function sendsTo({ record }: StackResource, other: StackResource): boolean {
    if (record.propertyDependencies?.["redrivePolicy"]?.includes(other.urn) === true) return true;
    const names = [other.record.inputs["name"], other.record.outputs?.["name"]].filter((name) => text(name) !== "");
    const written = record.inputs["redrivePolicy"];
    if (isUnknown(written) && record.propertyDependencies?.["redrivePolicy"] === undefined)
        throw new UnknownValueError(`redrivePolicy of ${record.name}`);
    const target = text(typeof written === "string" ? written : JSON.stringify(written ?? ""));
    return names.some((name) => target.includes(`:${text(name)}"`));
}

export const deadLettersKept = rule(
    {
        name: "sqs-dead-letters-kept",
        description: "Messages that cannot be handled go to a dead-letter queue instead of being lost.",
        severity: "low",
        remediation: "Set redrivePolicy with deadLetterTargetArn and maxReceiveCount.",
        control: "work-goes-on",
        frameworks: { nist: ["SI-11"] },
        peers: { cdkNag: ["AwsSolutions-SQS3"] },
        requirements: ["R11"],
        tags: ["sqs", "durability"],
        level: "advisory",
    },
    stackCheck<QueueArgs>(queue, {
        find: (subject, stack) => {
            const { props } = subject;
            if (isSet(props, "redrivePolicy") || isSet(props, "redriveAllowPolicy")) return undefined;
            const own = stack.companions(subject, redrive, "queueUrl").length > 0;
            // The queue that takes others' dead letters needs none.
            const takes =
                stack.companions(subject, "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy", "queueUrl").length > 0;
            if (stack.of(queue, redrive).some((other) => other !== subject && sendsTo(other, subject)))
                return undefined;
            const named = /(^|[-_.])(dlq|dead-?letters?)($|[-_.])/i.test(`${text(props.name)} ${subject.name}`);
            return own || takes || named
                ? undefined
                : "no redrivePolicy; set one with deadLetterTargetArn and maxReceiveCount";
        },
        compliant: {
            inline: [given<QueueArgs>(queue, "jobs", { redrivePolicy: policy })],
            "a companion": [
                given<QueueArgs>(queue, "jobs", {}),
                given<RedrivePolicyArgs>(redrive, "policy", { redrivePolicy: policy }, { queueUrl: "jobs" }),
            ],
            "a dead-letter queue": [given<QueueArgs>(queue, "jobs-dlq", {})],
            "where another's dead letters go": [
                given<QueueArgs>(queue, "lost", { name: "dlq" }),
                given<QueueArgs>(queue, "jobs", { redrivePolicy: policy }),
            ],
        },
        noncompliant: {
            none: [given<QueueArgs>(queue, "jobs", {})],
            "an empty one": [given<QueueArgs>(queue, "jobs", { redrivePolicy: "" })],
        },
    }),
);
