import type { FirewallArgs } from "@pulumi/aws/networkfirewall";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";
import { firewall } from "./tokens";

const subnets = (...ids: string[]) => ({ subnetMappings: ids.map((subnetId) => ({ subnetId })) });
const zones = (...ids: string[]) => ({
    transitGatewayId: "tgw-1",
    availabilityZoneMappings: ids.map((availabilityZoneId) => ({ availabilityZoneId })),
});

export const inZones = rule(
    {
        name: "networkfirewall-in-two-zones",
        description: "A firewall stands in two zones, so that nobody goes around it when one fails.",
        severity: "medium",
        control: "filtered-egress",
        remediation: "Add a subnet in a second zone to subnetMappings, or a zone to availabilityZoneMappings.",
        frameworks: { fsbp: ["NetworkFirewall.1"], nist: ["CP-10", "SC-36"] },
        peers: {},
        requirements: ["R21"],
        tags: ["networkfirewall", "availability"],
    },
    check<FirewallArgs>(firewall, {
        find: ({ subnetMappings, availabilityZoneMappings }) => {
            const places = [...list(subnetMappings), ...list(availabilityZoneMappings)];
            return places.length === 1
                ? `${list(subnetMappings).length > 0 ? "subnetMappings" : "availabilityZoneMappings"} names one place only; add one in another zone`
                : undefined;
        },
        entriesTogether: true,
        compliant: { "two subnets": subnets("subnet-1", "subnet-2"), "two zones": zones("euw1-az1", "euw1-az2") },
        noncompliant: { "one subnet": subnets("subnet-1"), "one zone": zones("euw1-az1") },
    }),
);
