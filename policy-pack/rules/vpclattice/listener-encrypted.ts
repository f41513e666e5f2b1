import type { ListenerArgs } from "@pulumi/aws/vpclattice";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";

export const listenerEncrypted = rule(
    {
        name: "vpclattice-listener-encrypted",
        description: "VPC Lattice listens with TLS.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set protocol to HTTPS or TLS_PASSTHROUGH.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["vpclattice", "encryption"],
    },
    check<ListenerArgs>("aws:vpclattice/listener:Listener", {
        find: ({ protocol }) => mustBeOneOf(protocol, ["HTTPS", "TLS_PASSTHROUGH"], "protocol"),
        compliant: { HTTPS: { protocol: "HTTPS", port: 443 }, "passed on": { protocol: "TLS_PASSTHROUGH" } },
        noncompliant: { HTTP: { protocol: "HTTP" }, "HTTP on 443": { protocol: "HTTP", port: 443 } },
    }),
);
