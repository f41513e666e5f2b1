import type { VpnConnectionArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";
import { vpnConnection } from "./tokens";

const tunnels = ["tunnel1IkeVersions", "tunnel2IkeVersions"] as const;

export const ikev2Only = rule(
    {
        name: "vpn-connection-ikev2-only",
        description: "VPN tunnels negotiate by IKE version 2 only.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: 'Set tunnel1IkeVersions and tunnel2IkeVersions to ["ikev2"].',
        frameworks: { nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["vpn", "encryption"],
    },
    check<VpnConnectionArgs>(vpnConnection, {
        find: (connection) =>
            tunnels
                .filter(
                    (name) =>
                        list(connection[name]).length === 0 ||
                        list(connection[name]).some((version) => text(version).toLowerCase() !== "ikev2"),
                )
                .map(
                    (name) =>
                        `${name} is ${show(connection[name])}, and version 1 is allowed by default; set it to ["ikev2"]`,
                ),
        compliant: {
            "version 2": { tunnel1IkeVersions: ["ikev2"], tunnel2IkeVersions: ["ikev2"] },
            "version 2, in capitals": { tunnel1IkeVersions: ["IKEv2"], tunnel2IkeVersions: ["IKEv2"] },
        },
        noncompliant: {
            "the default, both": { type: "ipsec.1" },
            "one tunnel of two": { tunnel1IkeVersions: ["ikev2"] },
            "both by name": { tunnel1IkeVersions: ["ikev2"], tunnel2IkeVersions: ["ikev1", "ikev2"] },
        },
    }),
);
