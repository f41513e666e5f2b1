import type { LoadBalancerArgs as ClassicArgs } from "@pulumi/aws/elb";
import type { LoadBalancerArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isSet } from "../../lib/unknown";
import { isFalse, only } from "../../lib/values";
import { classic, isApplication, loadBalancer } from "./tokens";

export const logged = rule(
    {
        name: "elb-load-balancer-logged",
        description: "Load balancers that read HTTP log every request.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set accessLogs.enabled to true and name a bucket.",
        frameworks: { fsbp: ["ELB.5"], nist: ["AU-12", "SI-4"], pci: ["10.4.2"] },
        requirements: ["R11"],
        tags: ["elb", "logging"],
    },
    check<LoadBalancerArgs>(loadBalancer, {
        find: (balancer) =>
            isApplication(balancer) ? mustBeOn(only(balancer.accessLogs)?.enabled, "accessLogs.enabled") : undefined,
        compliant: {
            logged: { accessLogs: { bucket: "logs", enabled: true } },
            "a network load balancer": { loadBalancerType: "network" },
        },
        noncompliant: {
            "nothing said": {},
            "a bucket, but off": { accessLogs: { bucket: "logs" } },
            off: { loadBalancerType: "application", accessLogs: { bucket: "logs", enabled: false } },
        },
    }),
    check<ClassicArgs>(classic, {
        find: ({ accessLogs }) =>
            isSet(only(accessLogs), "bucket") && !isFalse(only(accessLogs)?.enabled)
                ? undefined
                : "accessLogs names no bucket or is off; name one and enable it",
        compliant: {
            logged: { accessLogs: { bucket: "logs" } },
            "logged often": { accessLogs: { bucket: "logs", enabled: true, interval: 5 } },
        },
        noncompliant: { "nothing said": {}, off: { accessLogs: { bucket: "logs", enabled: false } } },
    }),
);
