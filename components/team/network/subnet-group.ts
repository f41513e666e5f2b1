import { NetworkAcl, RouteTable, RouteTableAssociation, Subnet } from "@pulumi/aws/ec2";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import { aclRules } from "./acl-rules";
import { addressPlan, type SubnetKind } from "../../network/address-plan";

export interface SubnetGroupArgs {
    /** What ranges and rules are decided from. A changed range replaces the subnets and all that runs in them. */
    readonly context: TeamContext;
    /** What the subnets are for. */
    readonly kind: SubnetKind;
    /** The VPC that the subnets divide. */
    readonly vpcId: Input<string>;
    /**
     * The transit gateway to which everything goes that has no nearer route. Take it from the attachment, which must
     * exist first.
     * @default no way out of the VPC
     */
    readonly defaultRouteTo?: Input<string>;
}

/**
 * Subnets of one kind, one in every zone, behind one network ACL.
 *
 * Guarantees:
 * - each subnet has a route table of its own
 * - routes and rules that were added by hand are removed
 * - no address of a subnet is public
 */
export class SubnetGroup extends ComponentResource {
    /** In the order of the zones. */
    readonly subnetIds: readonly Output<string>[];
    readonly routeTableIds: readonly Output<string>[];

    constructor(name: string, args: SubnetGroupArgs, opts?: ComponentResourceOptions) {
        super("kura:team:SubnetGroup", name, {}, opts);
        const { context, kind, vpcId } = args;
        const plan = addressPlan(context.team.network.cidr, context.environment.zones);
        const acl = aclRules(kind, context);
        const nameTag = `${context.names.prefix}-${kind}`;
        // Inline and complete, so that what is not written here is taken away at the next update.
        const routes =
            args.defaultRouteTo === undefined
                ? []
                : [{ cidrBlock: "0.0.0.0/0", transitGatewayId: args.defaultRouteTo }];

        const zones = plan.map(({ zoneId, [kind]: cidrBlock }) => {
            const tags = { Name: `${nameTag}-${zoneId}` };
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
                tags: { Name: nameTag },
            },
            { parent: this },
        );

        this.registerOutputs({ subnetIds: this.subnetIds, routeTableIds: this.routeTableIds });
    }
}
