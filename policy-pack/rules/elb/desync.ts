import type { LoadBalancerArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { text } from "../../lib/values";
import { classic, loadBalancer } from "./tokens";

export const desync = rule(
    {
        name: "elb-desync-guarded",
        description: "Load balancers guard against requests that two servers read differently.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Set desyncMitigationMode to defensive or strictest, or leave it unset.",
        frameworks: { fsbp: ["ELB.12", "ELB.14"], nist: ["SI-10"], pci: ["6.2.4"] },
        requirements: ["R1"],
        tags: ["elb"],
    },
    check<LoadBalancerArgs>([...loadBalancer, ...classic], {
        find: ({ desyncMitigationMode: mode }) =>
            text(mode) === "" ? undefined : mustBeOneOf(mode, ["defensive", "strictest"], "desyncMitigationMode"),
        compliant: { "the default, defensive": {}, strictest: { desyncMitigationMode: "strictest" } },
        noncompliant: {
            watching: { desyncMitigationMode: "monitor" },
            "watching, inside": { internal: true, desyncMitigationMode: "monitor" },
        },
    }),
);
