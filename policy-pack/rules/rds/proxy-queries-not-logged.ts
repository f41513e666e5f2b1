import type { ProxyArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const proxyQueriesNotLogged = rule(
    {
        name: "rds-proxy-queries-not-logged",
        description: "Proxies do not write the text of queries, and with it data, into their logs.",
        severity: "medium",
        control: "personal-data",
        remediation: "Set debugLogging to false.",
        frameworks: { nist: ["AU-3"] },
        peers: {},
        requirements: ["R24"],
        tags: ["rds", "logging"],
    },
    switchCheck<ProxyArgs>("aws:rds/proxy:Proxy", "debugLogging", "off"),
);
