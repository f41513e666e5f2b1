import { VpcAttachment } from "@pulumi/aws/ec2transitgateway";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import { SubnetGroup } from "../../network/subnet-group";
import { teamSubnets } from "./team-subnets";

export interface DmzAttachmentArgs {
    readonly context: TeamContext;
    readonly vpcId: Input<string>;
    /** The DMZ's transit gateway. Another one replaces the attachment. */
    readonly transitGatewayId: Input<string>;
}

/**
 * The team's one way out, to the DMZ: to its firewall (R21, R22), to shared endpoints, or to both.
 *
 * Guarantees:
 * - the attachment has a subnet of its own in every zone [work-goes-on]
 * - the attachment takes part in none of the transit gateway's default route tables [teams-apart]
 */
export class DmzAttachment extends ComponentResource {
    /** For the DMZ's route tables. */
    readonly attachmentId: Output<string>;
    /** For routes: whoever uses it waits for the attachment, without which AWS refuses the route. */
    readonly transitGatewayId: Output<string>;

    constructor(name: string, args: DmzAttachmentArgs, opts?: ComponentResourceOptions) {
        super("kura:team:DmzAttachment", name, {}, opts);
        const { context, vpcId, transitGatewayId } = args;

        const subnets = new SubnetGroup(
            `${name}-transit`,
            { ...teamSubnets(context, "transit"), vpcId },
            { parent: this },
        );
        const attachment = new VpcAttachment(
            `${name}-attachment`,
            {
                vpcId,
                transitGatewayId,
                subnetIds: [...subnets.subnetIds],
                // The DMZ associates each team with a table that leads to its firewall and to no other team.
                transitGatewayDefaultRouteTableAssociation: false,
                transitGatewayDefaultRouteTablePropagation: false,
                tags: { Name: context.names.prefix },
            },
            { parent: this },
        );

        this.attachmentId = attachment.id;
        this.transitGatewayId = attachment.transitGatewayId;
        this.registerOutputs({ attachmentId: this.attachmentId, transitGatewayId: this.transitGatewayId });
    }
}
