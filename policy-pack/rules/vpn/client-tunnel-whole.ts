import type { EndpointArgs } from "@pulumi/aws/ec2clientvpn";
import { check, rule } from "../../lib/rule";
import { mustBeOff } from "../../lib/switches";
import { clientEndpoint } from "./tokens";

export const clientTunnelWhole = rule(
    {
        name: "client-vpn-tunnel-whole",
        description:
            "A terminal that is connected to a Client VPN sends all its traffic into it, and joins no other network to the zone.",
        severity: "medium",
        control: "single-entrance",
        remediation: "Set splitTunnel to false or leave it unset.",
        frameworks: { nist: ["SC-7(7)", "AC-17"] },
        requirements: ["R20"],
        tags: ["vpn", "network"],
    },
    check<EndpointArgs>(clientEndpoint, {
        find: ({ splitTunnel }) => mustBeOff(splitTunnel, "splitTunnel"),
        compliant: { whole: { splitTunnel: false }, "the default, whole": { clientCidrBlock: "10.9.0.0/22" } },
        noncompliant: {
            split: { splitTunnel: true },
            "split, beside a log": {
                splitTunnel: true,
                connectionLogOptions: { enabled: true, cloudwatchLogGroup: "vpn" },
            },
        },
    }),
);
