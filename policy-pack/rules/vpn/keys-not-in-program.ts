import type { VpnConnectionArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { show, text } from "../../lib/values";

export const keysNotInProgram = rule(
    {
        name: "vpn-preshared-keys-kept",
        description: "Pre-shared keys of tunnels do not stand in the program and its state.",
        severity: "high",
        remediation:
            "Leave tunnel1PresharedKey and tunnel2PresharedKey out and set presharedKeyStorage to SecretsManager.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["vpn", "credentials"],
    },
    check<VpnConnectionArgs>("aws:ec2/vpnConnection:VpnConnection", {
        find: (connection) => [
            ...(["tunnel1PresharedKey", "tunnel2PresharedKey"] as const)
                .filter((key) => isSet(connection, key))
                .map((key) => `${key} is set, so it stands in the state; leave it out`),
            ...(text(connection.presharedKeyStorage).toLowerCase() === "secretsmanager"
                ? []
                : [`presharedKeyStorage is ${show(connection.presharedKeyStorage)}; set it to "SecretsManager"`]),
        ],
        compliant: {
            kept: { presharedKeyStorage: "SecretsManager" },
            "kept, with routes": { presharedKeyStorage: "SecretsManager", staticRoutesOnly: true },
        },
        noncompliant: {
            "in the program": { presharedKeyStorage: "SecretsManager", tunnel1PresharedKey: "correct.horse" },
            "in the program, the second": {
                presharedKeyStorage: "SecretsManager",
                tunnel2PresharedKey: "battery.staple",
            },
            "in the description": { presharedKeyStorage: "Standard" },
            "in the description, by default": {},
        },
    }),
);
