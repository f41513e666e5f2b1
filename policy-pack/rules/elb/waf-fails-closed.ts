import type { LoadBalancerArgs } from "@pulumi/aws/lb";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { loadBalancer } from "./tokens";

export const wafFailsClosed = rule(
    {
        name: "elb-waf-fails-closed",
        description: "When the web ACL cannot be asked, a load balancer passes nothing on.",
        severity: "medium",
        control: "single-entrance",
        remediation: "Set enableWafFailOpen to false or leave it out.",
        frameworks: { nist: ["SC-7(18)", "SC-24"], pci: ["6.4.2"] },
        peers: {},
        requirements: ["R9"],
        tags: ["elb", "waf"],
    },
    switchCheck<LoadBalancerArgs>(loadBalancer, "enableWafFailOpen", "off"),
);
