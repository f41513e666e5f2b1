import type { EventApiDestinationArgs, EventConnectionArgs } from "@pulumi/aws/cloudwatch";
import { tlsFault } from "../../lib/addresses";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";

const oauth = (authorizationEndpoint: string) => ({ authParameters: { oauth: { authorizationEndpoint } } });

export const destinationEncrypted = rule(
    {
        name: "events-destination-encrypted",
        description: "API destinations are called, and signed in to, over HTTPS at a host that is fixed.",
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
    check<EventConnectionArgs>("aws:cloudwatch/eventConnection:EventConnection", {
        find: ({ authParameters }) =>
            tlsFault(
                only(only(authParameters)?.oauth)?.authorizationEndpoint,
                "authParameters.oauth.authorizationEndpoint",
            ),
        compliant: {
            "with TLS": oauth("https://id.example.com/token"),
            "no sign-in": { authorizationType: "API_KEY" },
        },
        noncompliant: {
            plaintext: oauth("http://id.example.com/token"),
            "in capitals": oauth("HTTP://id.example.com/token"),
        },
    }),
);
