import type { VpnConnectionArgs } from "@pulumi/aws/ec2";
import { check, rule, type Props } from "../../lib/rule";
import { list, show, text, number } from "../../lib/values";
import { vpnConnection } from "./tokens";

const tunnels = ["tunnel1", "tunnel2"] as const;
const phases = ["Phase1", "Phase2"] as const;
/** Groups of 768 to 1536 bits, and 22 with its small subgroup (RFC 8247, 2.4). */
const weakGroups = [1, 2, 5, 22];
const strong = {
    IntegrityAlgorithms: ["SHA2-256", "SHA2-384"],
    DhGroupNumbers: [14, 20],
};
const both = (settings: typeof strong): Props<VpnConnectionArgs> =>
    Object.fromEntries(
        tunnels.flatMap((tunnel) =>
            phases.flatMap((phase) =>
                Object.entries(settings).map(([name, value]) => [`${tunnel}${phase}${name}`, value]),
            ),
        ),
    );

export const strongAlgorithms = rule(
    {
        name: "vpn-connection-strong-algorithms",
        description: "VPN tunnels refuse SHA-1 and Diffie-Hellman groups of less than 2048 bits in both phases.",
        severity: "medium",
        control: "encrypted-transport",
        remediation:
            "Name integrity algorithms from SHA2-256 up and groups from 14 up for both phases of both tunnels.",
        frameworks: { nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["vpn", "encryption"],
    },
    check<VpnConnectionArgs>(vpnConnection, {
        find: (connection) =>
            tunnels.flatMap((tunnel) =>
                phases.flatMap((phase) => {
                    const hashes = connection[`${tunnel}${phase}IntegrityAlgorithms`];
                    const groups = connection[`${tunnel}${phase}DhGroupNumbers`];
                    const weakHash =
                        list(hashes).length === 0 || list(hashes).some((hash) => /^sha-?1$/i.test(text(hash)));
                    const weakGroup =
                        list(groups).length === 0 ||
                        list(groups).some((group) => weakGroups.includes(number(group) ?? 0));
                    return [
                        ...(weakHash
                            ? [
                                  `${tunnel}${phase}IntegrityAlgorithms is ${show(hashes)}, which allows SHA-1; name SHA2-256 and up`,
                              ]
                            : []),
                        ...(weakGroup
                            ? [
                                  `${tunnel}${phase}DhGroupNumbers is ${show(groups)}, which allows 1024 bits; name groups from 14 up`,
                              ]
                            : []),
                    ];
                }),
            ),
        compliant: {
            strong: both(strong),
            "one of each": both({ IntegrityAlgorithms: ["SHA2-512"], DhGroupNumbers: [21] }),
        },
        noncompliant: {
            "the defaults, which are everything": { type: "ipsec.1" },
            "SHA-1 among them": both({ ...strong, IntegrityAlgorithms: ["SHA1", "SHA2-256"] }),
            "group 2 in one tunnel": { ...both(strong), tunnel2Phase1DhGroupNumbers: [2] },
        },
    }),
);
