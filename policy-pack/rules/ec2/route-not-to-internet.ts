import type { RouteArgs, RouteTableArgs } from "@pulumi/aws/ec2";
import { isPrivate } from "../../lib/cidr";
import { exitOf } from "../../lib/network";
import { given, rule, stackCheck, type Props } from "../../lib/rule";
import { isSet, isUnknown, seen } from "../../lib/unknown";
import { list, text } from "../../lib/values";
import { internetGateway } from "./tokens";

const fault = (to: string, key: string) => `route to ${to || "a prefix list"} leaves by ${key}; remove it`;
const route = (props: Props<RouteArgs>, refs = {}) => given<RouteArgs>("aws:ec2/route:Route", "out", props, refs);
const table = (...routes: NonNullable<Props<RouteTableArgs>["routes"]>) => [
    given<RouteTableArgs>("aws:ec2/routeTable:RouteTable", "table", { routes }),
];
const everywhere = { destinationCidrBlock: "0.0.0.0/0" };
const inside = (destination: string) => destination !== "" && isPrivate(destination);

export const routeNotToInternet = rule(
    {
        name: "ec2-route-not-to-internet",
        description: "No route leads to an internet, NAT, egress-only or carrier gateway.",
        severity: "critical",
        control: "closed-network",
        remediation: "Remove the route; send what may leave to the transit gateway, which leads to the inspection VPC.",
        frameworks: { nist: ["SC-7", "AC-4"], pci: ["1.3.2", "1.4.1"] },
        requirements: ["R9", "R22"],
        tags: ["ec2", "network"],
    },
    stackCheck<RouteArgs>("aws:ec2/route:Route", {
        find: (subject, stack) => {
            const { props } = subject;
            const destination = text(props.destinationCidrBlock) || text(props.destinationIpv6CidrBlock);
            const exit = exitOf(props);
            if (exit !== undefined) return inside(destination) ? undefined : fault(destination, exit);
            if (!isSet(props, "gatewayId")) return undefined;
            return stack.target(subject, "gatewayId", internetGateway) && fault(destination, "gatewayId");
        },
        compliant: {
            "to the transit gateway": [route({ ...everywhere, transitGatewayId: "tgw-1" })],
            "a private NAT to a private range": [route({ destinationCidrBlock: "10.9.0.0/16", natGatewayId: "nat-1" })],
        },
        noncompliant: {
            "to an internet gateway of the stack": [
                route(everywhere, { gatewayId: "igw" }),
                given(internetGateway, "igw", {}),
            ],
            "to an internet gateway by id": [route({ destinationCidrBlock: "203.0.113.0/24", gatewayId: "igw-0a1b" })],
            "half the internet by NAT": [route({ destinationCidrBlock: "128.0.0.0/1", natGatewayId: "nat-1" })],
            "IPv6 by an egress-only gateway": [
                route({ destinationIpv6CidrBlock: "::/0", egressOnlyGatewayId: "eigw-1" }),
            ],
        },
    }),
    stackCheck<RouteTableArgs>(["aws:ec2/routeTable:RouteTable", "aws:ec2/defaultRouteTable:DefaultRouteTable"], {
        find: (subject, stack) => {
            const given = list(seen(subject.props, "routes")).filter((route) => Object(route) === route) as object[];
            const leaving = given.flatMap((route) => {
                const destination = text(seen(route, "cidrBlock")) || text(seen(route, "ipv6CidrBlock"));
                const exit = exitOf(route);
                return exit === undefined || isUnknown(destination) || inside(destination)
                    ? []
                    : fault(destination, exit);
            });
            if (leaving.length > 0) return leaving;
            const routes = list(subject.props.routes);
            // Where a route leads out and its destination is not known, reading it says so.
            if (
                routes.some(
                    (route) =>
                        exitOf(route) !== undefined && !inside(text(route.cidrBlock) || text(route.ipv6CidrBlock)),
                )
            )
                return undefined;
            const through = routes.some((route) => isSet(route, "gatewayId"));
            if (!through) return undefined;
            return (
                stack.target(subject, "routes.gatewayId", internetGateway) &&
                "routes lead to an internet gateway; remove them"
            );
        },
        compliant: { "no routes": table(), "the local one": table({ cidrBlock: "10.0.0.0/16", gatewayId: "local" }) },
        noncompliant: {
            "inline to an internet gateway": table({ cidrBlock: "0.0.0.0/0", gatewayId: "igw-0a1b" }),
            "inline by NAT": table({ cidrBlock: "0.0.0.0/0", natGatewayId: "nat-1" }),
        },
    }),
);
