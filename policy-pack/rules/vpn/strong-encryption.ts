import type { VpnConnectionArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

const phases = [
    "tunnel1Phase1EncryptionAlgorithms",
    "tunnel1Phase2EncryptionAlgorithms",
    "tunnel2Phase1EncryptionAlgorithms",
    "tunnel2Phase2EncryptionAlgorithms",
] as const;
const naming = (...algorithms: string[]) => Object.fromEntries(phases.map((path) => [path, algorithms]));

export const strongEncryption = rule(
    {
        name: "vpn-connection-strong-encryption",
        description: "VPN tunnels refuse AES of 128 bits in CBC mode in both phases.",
        severity: "medium",
        remediation: "Name AES256-GCM-16, or AES256, for both phases of both tunnels.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["vpn", "transport"],
    },
    check<VpnConnectionArgs>("aws:ec2/vpnConnection:VpnConnection", {
        find: (connection) =>
            phases.flatMap((path) => {
                const named = list(connection[path]).map(text);
                const weak = named.filter((one) => one.toUpperCase() === "AES128");
                if (named.length === 0) return [`${path} is unset, so that AES128 is taken too; name AES256-GCM-16`];
                return weak.length > 0 ? [`${path} holds ${weak.join(", ")}; remove it and name AES256-GCM-16`] : [];
            }),
        compliant: { "GCM of 256 bits": naming("AES256-GCM-16"), "256 bits": naming("AES256", "AES128-GCM-16") },
        noncompliant: { "by default": {}, "128 bits": naming("AES128"), "128 bits, too": naming("AES256", "aes128") },
    }),
);
