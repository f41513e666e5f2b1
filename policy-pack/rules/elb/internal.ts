import type { LoadBalancerArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";
import { classic, isGateway, loadBalancer } from "./tokens";

export const internal = rule(
    {
        name: "elb-load-balancer-internal",
        description: "Load balancers have private addresses only.",
        severity: "high",
        control: "closed-network",
        remediation: "Set internal to true.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9", "R20"],
        tags: ["elb", "exposure"],
    },
    check<LoadBalancerArgs>([...loadBalancer, ...classic], {
        find: (balancer) =>
            isGateway(balancer)
                ? undefined
                : isTrue(balancer.internal)
                  ? undefined
                  : `internal is ${show(balancer.internal)}, so that the addresses are public; set it to true`,
        compliant: {
            internal: { internal: true },
            "a gateway, which has no addresses": { loadBalancerType: "gateway" },
        },
        noncompliant: { "the default, public": {}, public: { internal: false, subnets: ["subnet-1"] } },
    }),
);
