import type { QueueArgs, RedriveAllowPolicyArgs } from "@pulumi/aws/sqs";
import { objectsIn } from "../../lib/json";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list, show, text } from "../../lib/values";

function openRedrive(policy: unknown): string | undefined {
    const [read = {}] = objectsIn(policy);
    const permission = text(read["redrivePermission"]);
    if (permission === "denyAll") return undefined;
    if (permission === "byQueue" && list(read["sourceQueueArns"]).length > 0) return undefined;
    return `redriveAllowPolicy has redrivePermission ${show(permission)}; set it to "byQueue" with sourceQueueArns`;
}

const allowing = (redrivePermission: string, sourceQueueArns?: readonly string[]) => ({
    redriveAllowPolicy: JSON.stringify({ redrivePermission, sourceQueueArns }),
});

export const redriveNamed = rule(
    {
        name: "sqs-redrive-sources-named",
        description: "A dead-letter queue takes messages of named queues only.",
        severity: "low",
        remediation: "Set redrivePermission to byQueue with sourceQueueArns, or to denyAll.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4"] },
        peers: {},
        requirements: ["R5"],
        tags: ["sqs", "exposure"],
    },
    check<RedriveAllowPolicyArgs>("aws:sqs/redriveAllowPolicy:RedriveAllowPolicy", {
        find: (props) => openRedrive(props.redriveAllowPolicy),
        compliant: {
            "a queue": allowing("byQueue", ["arn:aws:sqs:eu-west-1:111122223333:jobs"]),
            nobody: allowing("denyAll"),
        },
        noncompliant: {
            "every queue": allowing("allowAll"),
            "no queue named": allowing("byQueue", []),
            "no JSON": { redriveAllowPolicy: "[" },
        },
    }),
    check<QueueArgs>("aws:sqs/queue:Queue", {
        find: (props) => (isSet(props, "redriveAllowPolicy") ? openRedrive(props.redriveAllowPolicy) : undefined),
        compliant: { "nothing said": {}, "a queue": allowing("byQueue", ["arn:aws:sqs:eu-west-1:111122223333:jobs"]) },
        noncompliant: { "every queue": allowing("allowAll"), "no queue named": allowing("byQueue") },
    }),
);
