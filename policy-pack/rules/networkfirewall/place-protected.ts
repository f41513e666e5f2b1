import type { FirewallArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isSet } from "../../lib/unknown";
import { firewall } from "./tokens";

export const placeProtected = rule(
    {
        name: "networkfirewall-place-protected",
        description: "A firewall cannot be moved out of the way: its subnets or zones are fixed.",
        severity: "medium",
        control: "egress-unchangeable",
        remediation:
            "Set subnetChangeProtection, or availabilityZoneChangeProtection for a firewall of a transit gateway, to true.",
        frameworks: { fsbp: ["NetworkFirewall.10"], nist: ["CM-3", "SC-7"] },
        requirements: ["R23"],
        tags: ["networkfirewall", "deletion"],
    },
    check<FirewallArgs>(firewall, {
        find: (one) =>
            isSet(one, "transitGatewayId")
                ? mustBeOn(one.availabilityZoneChangeProtection, "availabilityZoneChangeProtection")
                : mustBeOn(one.subnetChangeProtection, "subnetChangeProtection"),
        compliant: {
            "in a VPC": { vpcId: "vpc-1", subnetChangeProtection: true },
            "at a transit gateway": { transitGatewayId: "tgw-1", availabilityZoneChangeProtection: true },
        },
        noncompliant: {
            "the default, movable": { vpcId: "vpc-1" },
            "the wrong one of the two": { transitGatewayId: "tgw-1", subnetChangeProtection: true },
        },
    }),
);
