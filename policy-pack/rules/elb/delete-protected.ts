import type { LoadBalancerArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { loadBalancer } from "./tokens";

export const deleteProtected = rule(
    {
        name: "elb-load-balancer-delete-protected",
        description: "Load balancers cannot be deleted by mistake.",
        severity: "medium",
        control: "work-goes-on",
        remediation: "Set enableDeletionProtection to true.",
        frameworks: { fsbp: ["ELB.6"], nist: ["CM-2", "SC-5"] },
        requirements: ["R31"],
        tags: ["elb", "deletion"],
    },
    check<LoadBalancerArgs>(loadBalancer, {
        find: ({ enableDeletionProtection }) => mustBeOn(enableDeletionProtection, "enableDeletionProtection"),
        compliant: {
            protected: { enableDeletionProtection: true },
            "a protected network load balancer": { loadBalancerType: "network", enableDeletionProtection: true },
        },
        noncompliant: { "the default, not": {}, not: { enableDeletionProtection: false } },
    }),
);
