import { NetworkAcl, RouteTable, RouteTableAssociation, Subnet } from "@pulumi/aws/ec2";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { AclRules } from "./acl";

/** One zone's subnet. A changed range replaces the subnet and all that runs in it. */
export interface ZoneSubnet {
    readonly zoneId: string;
    readonly cidrBlock: string;
}

/** A route out of the VPC. */
export interface TransitRoute {
    readonly cidrBlock: string;
    /** Take it from the attachment, without which AWS refuses the route. */
    readonly transitGatewayId: Input<string>;
}

export interface SubnetGroupArgs {
    /** The VPC that the subnets divide. */
    readonly vpcId: Input<string>;
    /** What the `Name` tags begin with. */
    readonly nameTag: string;
    /** In the order of the zones. */
    readonly subnets: readonly ZoneSubnet[];
    /** What may pass, both ways. */
    readonly acl: AclRules;
    /**
     * What has no nearer route.
     * @default no way out of the VPC
     */
    readonly routes?: readonly TransitRoute[];
}

/**
 * Subnets of one kind, one in every zone, behind one network ACL.
 *
 * Guarantees:
 * - each subnet has a route table of its own [closed-network]
 * - routes and rules that were added by hand are removed [closed-network]
 * - no address of a subnet is public [closed-network]
 */
export class SubnetGroup extends ComponentResource {
    /** In the order of the zones. */
    readonly subnetIds: readonly Output<string>[];
    readonly routeTableIds: readonly Output<string>[];

    constructor(name: string, args: SubnetGroupArgs, opts?: ComponentResourceOptions) {
        super("kura:network:SubnetGroup", name, {}, opts);
        const { vpcId, acl } = args;
        // Inline and complete, so that what is not written here is taken away at the next update.
        const routes = [...(args.routes ?? [])];

        const zones = args.subnets.map(({ zoneId, cidrBlock }) => {
            const tags = { Name: `${args.nameTag}-${zoneId}` };
            const subnet = new Subnet(
                `${name}-${zoneId}`,
                { vpcId, cidrBlock, availabilityZoneId: zoneId, mapPublicIpOnLaunch: false, tags },
                { parent: this },
            );
            const routeTable = new RouteTable(`${name}-${zoneId}-routes`, { vpcId, routes, tags }, { parent: this });
            new RouteTableAssociation(
                `${name}-${zoneId}-association`,
                { subnetId: subnet.id, routeTableId: routeTable.id },
                { parent: this },
            );
            return { subnetId: subnet.id, routeTableId: routeTable.id };
        });
        this.subnetIds = zones.map(({ subnetId }) => subnetId);
        this.routeTableIds = zones.map(({ routeTableId }) => routeTableId);
        new NetworkAcl(
            `${name}-acl`,
            {
                vpcId,
                subnetIds: [...this.subnetIds],
                ingress: [...acl.ingress],
                egress: [...acl.egress],
                tags: { Name: args.nameTag },
            },
            { parent: this },
        );

        this.registerOutputs({ subnetIds: this.subnetIds, routeTableIds: this.routeTableIds });
    }
}
