import type { EndpointArgs } from "@pulumi/aws/ec2clientvpn";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { show, number } from "../../lib/values";
import { clientEndpoint } from "./tokens";

const settings = { hours: integer(12, "The longest session, in hours.", 8) };

export const clientSessionShort = rule(
    {
        name: "client-vpn-session-short",
        description: "Sessions of a Client VPN end within a working day.",
        severity: "low",
        control: "single-entrance",
        remediation: "Set sessionTimeoutHours to 12 or less.",
        frameworks: { nist: ["AC-12", "SC-10"], pci: ["8.2.8"] },
        requirements: ["R20"],
        tags: ["vpn", "access"],
        settings,
    },
    check<EndpointArgs>(clientEndpoint, {
        find: ({ sessionTimeoutHours }, context) => {
            const { hours } = context.settings(settings);
            return (number(sessionTimeoutHours) ?? 24) <= hours
                ? undefined
                : `sessionTimeoutHours is ${show(sessionTimeoutHours)} (24 by default); set it to ${hours} or less`;
        },
        compliant: { "eight hours": { sessionTimeoutHours: 8 }, "twelve hours": { sessionTimeoutHours: 12 } },
        noncompliant: { "the default, a day": {}, "a day": { sessionTimeoutHours: 24 } },
    }),
);
