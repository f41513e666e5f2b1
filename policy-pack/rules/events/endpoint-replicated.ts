import type { EventEndpointArgs } from "@pulumi/aws/cloudwatch";
import { check, rule } from "../../lib/rule";
import { only } from "../../lib/values";

export const endpointReplicated = rule(
    {
        name: "events-endpoint-replicated",
        description: "Global endpoints replicate events to the second Region.",
        severity: "low",
        control: "work-goes-on",
        remediation: "Set replicationConfig.state to ENABLED or leave it unset, and give a role.",
        frameworks: { fsbp: ["EventBridge.4"], nist: ["CP-10", "SC-36"] },
        peers: {},
        requirements: ["R31"],
        tags: ["events", "availability"],
    },
    check<EventEndpointArgs>("aws:cloudwatch/eventEndpoint:EventEndpoint", {
        find: ({ replicationConfig }) =>
            only(replicationConfig)?.state === "DISABLED"
                ? "replicationConfig.state is DISABLED; set it to ENABLED"
                : undefined,
        compliant: { "the default, on": {}, on: { replicationConfig: { state: "ENABLED" } } },
        noncompliant: {
            off: { replicationConfig: { state: "DISABLED" } },
            "off, with a role": {
                replicationConfig: { state: "DISABLED" },
                roleArn: "arn:aws:iam::111122223333:role/r",
            },
        },
    }),
);
