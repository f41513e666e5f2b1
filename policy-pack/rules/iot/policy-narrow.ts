import type { PolicyArgs } from "@pulumi/aws/iot";
import { parsePolicy, type Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { isNarrowed } from "../../lib/policy/narrowing";
import { allows, concerns, reachesEvery } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";

/** What devices do, and the pattern of all that each can be done to (IoT Core developer guide, policy actions). */
const doings: readonly (readonly [string, string])[] = [
    ["iot:Connect", "client/*"],
    ["iot:Publish", "topic/*"],
    ["iot:Receive", "topic/*"],
    ["iot:Subscribe", "topicfilter/*"],
    ["iot:GetThingShadow", "thing/*"],
    ["iot:UpdateThingShadow", "thing/*"],
    ["iot:AssumeRoleWithCertificate", "rolealias/*"],
];

/** The pattern by which a statement reaches all of a kind; a filter of `#` subscribes to every topic. */
const all = (statement: Statement, kind: string) =>
    reachesEvery(statement, "iot", kind) ??
    (kind === "topicfilter/*" ? statement.resources?.find((one) => one.endsWith(":topicfilter/#")) : undefined);

const arn = "arn:aws:iot:eu-west-1:111122223333";
const thing = "${iot:Connection.Thing.ThingName}";
const may = (Action: string | string[], Resource: string | string[], Condition: object = {}) => ({
    policy: policyOf({ Effect: "Allow", Action, Resource, Condition }),
});

export const policyNarrow = rule(
    {
        name: "iot-policy-narrow",
        description: "A device connects as itself, and publishes and subscribes to topics of its own.",
        severity: "high",
        control: "least-privilege",
        remediation: "Name clients and topics in Resource, by ${iot:Connection.Thing.ThingName} for instance.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["iot", "least-privilege"],
        url: "https://docs.aws.amazon.com/iot-device-defender/latest/devguide/audit-chk-iot-policy-permissive.html",
    },
    check<PolicyArgs>("aws:iot/policy:Policy", {
        find: ({ policy }) => {
            const document = parsePolicy(policy);
            if (document.problem !== undefined) return `policy ${document.problem}; give a policy document`;
            return allows(document).flatMap((statement) => {
                if (isNarrowed(statement, /^iot:connection\.thing\.|^iot:certificate\./)) return [];
                const [action, kind] =
                    doings.find(([one, kind]) => concerns(statement, one) && all(statement, kind) !== undefined) ?? [];
                return action === undefined
                    ? []
                    : `policy: ${statement.label} allows ${action} on ${all(statement, kind ?? "")}; name what is the device's own`;
            });
        },
        compliant: {
            "as itself": may("iot:Connect", `${arn}:client/${thing}`),
            "its own topics": may(["iot:Publish", "iot:Receive"], `${arn}:topic/telemetry/${thing}/*`),
            "a topic that all hear": may("iot:Subscribe", `${arn}:topicfilter/news/#`),
            "any client, of a registered thing": may("iot:Connect", `${arn}:client/*`, {
                Bool: { "iot:Connection.Thing.IsAttached": "true" },
            }),
        },
        noncompliant: {
            "all there is": may("iot:*", "*"),
            "as anybody": may(["IoT:Connect"], [`${arn}:client/*`]),
            "every topic": may("iot:Pub*", `${arn}:topic/*`),
            "all topics, by a filter": may("iot:Subscribe", `${arn}:topicfilter/#`),
            "all but one thing": { policy: policyOf({ Effect: "Allow", NotAction: "iot:Connect", Resource: "*" }) },
            "no JSON": { policy: "{" },
        },
    }),
);
