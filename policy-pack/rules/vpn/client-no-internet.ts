import type { AuthorizationRuleArgs, RouteArgs } from "@pulumi/aws/ec2clientvpn";
import { coversInternet } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";
import { clientAuthorization, clientRoute } from "./tokens";

const fault = (range: unknown, path: string) =>
    coversInternet([text(range)])
        ? `${path} is ${text(range)}, the internet; name the private ranges that are needed`
        : undefined;

export const clientNoInternet = rule(
    {
        name: "client-vpn-not-to-internet",
        description: "A Client VPN leads to named private networks and not to the internet.",
        severity: "high",
        control: "single-entrance",
        remediation: "Name the ranges that people need behind the endpoint.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R20"],
        tags: ["vpn", "network"],
    },
    check<RouteArgs>(clientRoute, {
        find: ({ destinationCidrBlock }) => fault(destinationCidrBlock, "destinationCidrBlock"),
        compliant: {
            "a private range": { destinationCidrBlock: "10.20.0.0/16" },
            another: { destinationCidrBlock: "172.16.0.0/12" },
        },
        noncompliant: {
            everything: { destinationCidrBlock: "0.0.0.0/0" },
            "half of it": { destinationCidrBlock: "128.0.0.0/1" },
        },
    }),
    check<AuthorizationRuleArgs>(clientAuthorization, {
        find: ({ targetNetworkCidr }) => fault(targetNetworkCidr, "targetNetworkCidr"),
        compliant: {
            "a private range": { targetNetworkCidr: "10.20.0.0/16" },
            "one host": { targetNetworkCidr: "10.20.0.8/32" },
        },
        noncompliant: { everything: { targetNetworkCidr: "0.0.0.0/0" }, IPv6: { targetNetworkCidr: "::/0" } },
    }),
);
