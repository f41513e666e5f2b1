import type { EndpointArgs } from "@pulumi/aws/ec2clientvpn";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";
import { clientEndpoint } from "./tokens";

export const clientPortalOff = rule(
    {
        name: "client-vpn-portal-off",
        description: "The self-service portal, which hands out configurations on the internet, is off.",
        severity: "low",
        control: "single-entrance",
        remediation: "Set selfServicePortal to disabled and give configurations to the terminals themselves.",
        frameworks: { nist: ["AC-17", "CM-7"] },
        requirements: ["R20"],
        tags: ["vpn", "access"],
    },
    check<EndpointArgs>(clientEndpoint, {
        find: ({ selfServicePortal: portal }) =>
            text(portal).toLowerCase() === "enabled"
                ? `selfServicePortal is ${show(portal)}; set it to "disabled"`
                : undefined,
        compliant: { off: { selfServicePortal: "disabled" }, "the default, off": {} },
        noncompliant: {
            on: { selfServicePortal: "enabled" },
            "on, over TCP": { selfServicePortal: "enabled", transportProtocol: "tcp" },
        },
    }),
);
