import type { IpRestrictionArgs } from "@pulumi/aws/quicksight";
import { apart } from "../../lib/apart";
import { coversInternet } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";

export const reachedFromNetwork = rule(
    {
        name: "quicksight-reached-from-network",
        description: "QuickSight is reached from named networks only.",
        severity: "high",
        remediation: "Set enabled to true and name ranges, VPCs or endpoints.",
        control: "closed-network",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["quicksight", "exposure"],
    },
    check<IpRestrictionArgs>("aws:quicksight/ipRestriction:IpRestriction", {
        find: (restriction) =>
            apart([
                () => mustBeOn(restriction.enabled, "enabled"),
                () =>
                    coversInternet(Object.keys(restriction.ipRestrictionRuleMap ?? {}))
                        ? "ipRestrictionRuleMap names the internet; name your ranges"
                        : undefined,
            ]),
        compliant: {
            "a range": { enabled: true, ipRestrictionRuleMap: { "203.0.113.0/24": "office" } },
            "an endpoint": { enabled: true, vpcEndpointIdRestrictionRuleMap: { "vpce-0a1b2c3d": "entrance" } },
        },
        noncompliant: {
            off: { enabled: false, ipRestrictionRuleMap: { "203.0.113.0/24": "office" } },
            "the internet": { enabled: true, ipRestrictionRuleMap: { "0.0.0.0/0": "all" } },
            "the internet in halves": { enabled: true, ipRestrictionRuleMap: { "0.0.0.0/1": "a", "128.0.0.0/1": "b" } },
        },
    }),
);
