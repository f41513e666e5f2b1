import type { TargetGroupArgs } from "@pulumi/aws/vpclattice";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

export const targetEncrypted = rule(
    {
        name: "vpclattice-target-encrypted",
        description: "VPC Lattice speaks TLS to its targets too.",
        severity: "medium",
        remediation: "Set config.protocol to HTTPS or TCP, which passes TLS through.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["vpclattice", "transport"],
        level: "advisory",
    },
    check<TargetGroupArgs>("aws:vpclattice/targetGroup:TargetGroup", {
        find: ({ type, config }) => {
            const protocol = text(only(config)?.protocol).toUpperCase();
            const spoken = ["INSTANCE", "IP", "ALB"].includes(text(type).toUpperCase());
            return spoken && protocol === "HTTP" ? 'config.protocol is "HTTP"; set it to "HTTPS"' : undefined;
        },
        compliant: {
            TLS: { type: "IP", config: { protocol: "HTTPS", port: 443 } },
            "a function": { type: "LAMBDA" },
        },
        noncompliant: {
            plaintext: { type: "IP", config: { protocol: "HTTP", port: 80 } },
            "plaintext, to a balancer": { type: "ALB", config: { protocol: "http" } },
        },
    }),
);
