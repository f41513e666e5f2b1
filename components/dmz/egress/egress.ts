import { DefaultSecurityGroup, Route } from "@pulumi/aws/ec2";
import { VpcAttachment } from "@pulumi/aws/ec2transitgateway";
import { Vpc } from "@pulumi/awsx/ec2";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import type { LogTargets } from "../logs/dmz-logs";
import { WatchedVpc } from "../logs/watched-vpc";

export interface EgressArgs {
    readonly context: FoundationContext;
    readonly transitGatewayId: Input<string>;
    readonly logs: LogTargets;
    readonly dnsRuleGroupId: Input<string>;
}

/** Enough for a NAT gateway or an attachment, and three zones of both fit the smallest range. */
const cidrMask = 28;

/**
 * The VPC that leads to the internet, the only one of the environment (R22). It holds NAT gateways and nothing else.
 *
 * Guarantees:
 * - what comes from the transit gateway leaves through the NAT gateway of its zone [work-goes-on]
 * - answers go back to the transit gateway, and so through the firewall [filtered-egress]
 * - only NAT gateways have public addresses [filtered-egress]
 * - the default security group is closed [closed-network]
 */
export class Egress extends ComponentResource {
    readonly vpcId: Output<string>;
    readonly attachmentId: Output<string>;

    constructor(name: string, args: EgressArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:Egress", name, {}, opts);
        const { environment, names } = args.context;
        const nameTag = `${names.prefix}-egress`;
        const inside = { parent: this };

        const vpc = new Vpc(
            `${name}-vpc`,
            {
                cidrBlock: environment.dmz.egressRange,
                availabilityZoneNames: [...environment.dmz.zoneNames],
                subnetStrategy: "Auto",
                natGateways: { strategy: "OnePerAz" },
                subnetSpecs: [
                    { type: "Public", cidrMask, name: "nat" },
                    { type: "Private", cidrMask, name: "transit" },
                ],
            },
            inside,
        );
        new DefaultSecurityGroup(
            `${name}-default-security-group`,
            { vpcId: vpc.vpcId, ingress: [], egress: [] },
            inside,
        );
        const attachment = new VpcAttachment(
            `${name}-attachment`,
            {
                vpcId: vpc.vpcId,
                transitGatewayId: args.transitGatewayId,
                subnetIds: vpc.privateSubnetIds,
                transitGatewayDefaultRouteTableAssociation: false,
                transitGatewayDefaultRouteTablePropagation: false,
                tags: { Name: nameTag },
            },
            inside,
        );
        environment.zones.forEach((zoneId, index) => {
            new Route(
                `${name}-back-${zoneId}`,
                {
                    routeTableId: vpc.routeTables.apply((tables) => publicTable(tables, index).id),
                    destinationCidrBlock: environment.addressRange,
                    transitGatewayId: attachment.transitGatewayId,
                },
                inside,
            );
        });
        new WatchedVpc(
            `${name}-watch`,
            { vpcId: vpc.vpcId, nameTag, logs: args.logs, dnsRuleGroupId: args.dnsRuleGroupId },
            inside,
        );

        this.vpcId = vpc.vpcId;
        this.attachmentId = attachment.id;
        this.registerOutputs({ vpcId: this.vpcId, attachmentId: this.attachmentId });
    }
}

/** awsx gives the tables zone by zone, and in a zone the public subnet's before the private one's. */
function publicTable<T>(tables: readonly T[], zone: number): T {
    const table = tables[2 * zone];
    if (table === undefined) {
        throw new Error(
            `egress: awsx made no table for zone ${zone}; compare its outputs with those that were recorded`,
        );
    }
    return table;
}
