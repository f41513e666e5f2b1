import type { EventApiDestinationArgs } from "@pulumi/aws/cloudwatch";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const destinationEncrypted = rule(
    {
        name: "events-destination-encrypted",
        description: "API destinations are called over HTTPS at a host that is fixed.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Give an https address without * in its host.",
        frameworks: { nist: ["AC-4", "SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1", "R27"],
        tags: ["events", "egress"],
    },
    check<EventApiDestinationArgs>("aws:cloudwatch/eventApiDestination:EventApiDestination", {
        find: ({ invocationEndpoint }) =>
            /^https:\/\/[^/*]+(\/|$)/i.test(text(invocationEndpoint))
                ? undefined
                : `invocationEndpoint is ${show(invocationEndpoint)}; give an https address with a fixed host`,
        compliant: {
            https: { invocationEndpoint: "https://hook.example.com/in/*" },
            "https, bare": { invocationEndpoint: "https://hook.example.com" },
        },
        noncompliant: {
            http: { invocationEndpoint: "http://hook.example.com/in" },
            "any host": { invocationEndpoint: "https://*.example.com/in" },
            "nothing said": {},
        },
    }),
);
