import { coversInternet } from "./cidr";
import { exitOf, internetOpenings, openingFault, type Block, type RouteTarget } from "./network";
import type { Stack, StackResource } from "./stack";
import { isSet } from "./unknown";
import { list, text } from "./values";

const vpcTokens = ["aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc"];
const tableTokens = ["aws:ec2/routeTable:RouteTable", "aws:ec2/defaultRouteTable:DefaultRouteTable"];
const routeToken = "aws:ec2/route:Route";
const groupTokens = ["aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"];

interface RouteProps extends RouteTarget {
    readonly destinationCidrBlock?: string;
    readonly destinationIpv6CidrBlock?: string;
    readonly cidrBlock?: string;
    readonly ipv6CidrBlock?: string;
}

/** The VPC of a security group, or of the security group that a rule belongs to. */
function vpcOf(subject: StackResource, stack: Stack): StackResource | undefined {
    if (groupTokens.includes(subject.type)) return stack.target(subject, "vpcId", vpcTokens);
    const group = stack.target(subject, "securityGroupId", groupTokens);
    return group && stack.target(group, "vpcId", vpcTokens);
}

/**
 * Whether what leaves the VPC for the internet passes a transit gateway or an inspecting endpoint first: some route
 * says so, and none goes by a gateway of the VPC's own.
 */
function leavesThroughInspection(vpc: StackResource, stack: Stack): boolean {
    const tables = stack.companions<{ routes?: RouteProps[] }>(vpc, tableTokens, "vpcId");
    const routes: readonly RouteProps[] = tables.flatMap((table) => [
        ...list(table.props.routes),
        ...stack.companions<RouteProps>(table, routeToken, "routeTableId").map((route) => route.props),
    ]);
    const outward = routes.filter((route) => {
        const { destinationCidrBlock, destinationIpv6CidrBlock, cidrBlock, ipv6CidrBlock } = route;
        return [destinationCidrBlock, destinationIpv6CidrBlock, cidrBlock, ipv6CidrBlock].some((to) =>
            coversInternet([text(to)]),
        );
    });
    const inspected = outward.filter((route) => isSet(route, "transitGatewayId") || isSet(route, "vpcEndpointId"));
    return (
        inspected.length > 0 &&
        inspected.length === outward.length &&
        !routes.some((route) => exitOf(route) !== undefined)
    );
}

/**
 * Faults of openings that lead to the internet. HTTPS may leave for any address where an inspecting firewall, which
 * knows names, lies on the only way out.
 */
export function egressFaults(subject: StackResource, stack: Stack, blocks: readonly Block[]): readonly string[] {
    const open = internetOpenings(blocks);
    if (open.length === 0) return [];
    const https = open.every(({ protocol, ports }) => protocol === "tcp" && ports === "port 443");
    const home = https ? vpcOf(subject, stack) : undefined;
    if (home !== undefined && leavesThroughInspection(home, stack)) return [];
    return open.map((opening) => openingFault(opening, "egress"));
}
