import type { ProxyArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const proxyTls = rule(
    {
        name: "rds-proxy-tls",
        description: "Proxies let no client speak plaintext.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set requireTls to true.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["rds", "transport"],
    },
    switchCheck<ProxyArgs>("aws:rds/proxy:Proxy", "requireTls", "on"),
);
