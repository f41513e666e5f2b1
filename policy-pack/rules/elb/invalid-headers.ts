import type { LoadBalancerArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isApplication, loadBalancer } from "./tokens";

export const invalidHeaders = rule(
    {
        name: "elb-invalid-headers-dropped",
        description: "Application load balancers drop header fields that are not valid.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Set dropInvalidHeaderFields to true.",
        frameworks: { fsbp: ["ELB.4"], nist: ["SC-7", "SI-10"], pci: ["6.2.4"] },
        requirements: ["R1"],
        tags: ["elb"],
    },
    check<LoadBalancerArgs>(loadBalancer, {
        find: (balancer) =>
            isApplication(balancer) ? mustBeOn(balancer.dropInvalidHeaderFields, "dropInvalidHeaderFields") : undefined,
        compliant: {
            dropped: { dropInvalidHeaderFields: true },
            "a network load balancer, which reads none": { loadBalancerType: "network" },
        },
        noncompliant: {
            "the default, kept": {},
            kept: { loadBalancerType: "application", dropInvalidHeaderFields: false },
        },
    }),
);
