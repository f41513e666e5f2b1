import type { RouteArgs, RouteTableArgs } from "@pulumi/aws/ec2";
import { prefixLength } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list, text } from "../../lib/values";

/** A VPC has at most a /16 of IPv4 and a /44 of IPv6 at once (VPC user guide, VPC sizing). */
function fault(route: object, destination: string): readonly string[] {
    const bits = prefixLength(destination);
    const wide = bits !== undefined && bits < (destination.includes(":") ? 44 : 16);
    return wide && isSet(route, "vpcPeeringConnectionId")
        ? [`route to ${destination} leads over a peering and is wider than any VPC; name the peer's subnets`]
        : [];
}

const vpcPeeringConnectionId = "pcx-1";

export const peeringRouteNarrow = rule(
    {
        name: "ec2-peering-route-narrow",
        description: "Routes over a peering lead to ranges of the peer and not to everything.",
        severity: "high",
        control: "teams-apart",
        remediation: "Name the subnets of the peered VPC that are needed as destinations.",
        frameworks: { cis: ["5.5"], nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        peers: { checkov: ["CKV2_AWS_44"] },
        requirements: ["R7", "R22"],
        tags: ["ec2", "network"],
    },
    check<RouteArgs>("aws:ec2/route:Route", {
        find: (route) => fault(route, text(route.destinationCidrBlock) || text(route.destinationIpv6CidrBlock)),
        compliant: {
            "a subnet of the peer": { destinationCidrBlock: "10.7.1.0/24", vpcPeeringConnectionId },
            "everything, by the transit gateway": { destinationCidrBlock: "0.0.0.0/0", transitGatewayId: "tgw-1" },
        },
        noncompliant: {
            everything: { destinationCidrBlock: "0.0.0.0/0", vpcPeeringConnectionId },
            "all of 10": { destinationCidrBlock: "10.0.0.0/8", vpcPeeringConnectionId },
            "all of IPv6": { destinationIpv6CidrBlock: "::/0", vpcPeeringConnectionId },
        },
    }),
    check<RouteTableArgs>(["aws:ec2/routeTable:RouteTable", "aws:ec2/defaultRouteTable:DefaultRouteTable"], {
        find: ({ routes }) =>
            list(routes).flatMap((route) => fault(route, text(route.cidrBlock) || text(route.ipv6CidrBlock))),
        compliant: {
            "the peer's VPC": { routes: [{ cidrBlock: "10.7.0.0/16", vpcPeeringConnectionId }] },
            "no routes": { routes: [] },
        },
        noncompliant: {
            everything: { routes: [{ cidrBlock: "0.0.0.0/0", vpcPeeringConnectionId }] },
            "half of it, beside a sound one": {
                routes: [
                    { cidrBlock: "10.7.0.0/16", vpcPeeringConnectionId },
                    { cidrBlock: "128.0.0.0/1", vpcPeeringConnectionId },
                ],
            },
        },
    }),
);
