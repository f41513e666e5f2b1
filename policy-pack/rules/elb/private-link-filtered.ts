import type { LoadBalancerArgs } from "@pulumi/aws/lb";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { loadBalancer } from "./tokens";

export const privateLinkFiltered = rule(
    {
        name: "elb-private-link-filtered",
        description: "The security groups of a network load balancer hold for those who come by PrivateLink too.",
        severity: "medium",
        control: "single-entrance",
        remediation: "Set enforceSecurityGroupInboundRulesOnPrivateLinkTraffic to on or leave it out.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        peers: {},
        requirements: ["R9"],
        tags: ["elb", "network"],
    },
    oneOfCheck<LoadBalancerArgs>(loadBalancer, "enforceSecurityGroupInboundRulesOnPrivateLinkTraffic", ["on"], {
        refused: "off",
        byDefault: "on",
    }),
);
