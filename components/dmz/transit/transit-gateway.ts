import { FlowLog } from "@pulumi/aws/ec2";
import { RouteTable, TransitGateway as Gateway } from "@pulumi/aws/ec2transitgateway";
import * as ram from "@pulumi/aws/ram";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import type { TeamContext } from "../../team/context";
import type { LogTargets } from "../logs/dmz-logs";
import { zonesOfTrust, type ZoneOfTrust } from "./zones-of-trust";

/** The tables by zone; `sealed` and `endpoints` are there only where endpoints are shared. */
export type ZoneTables = Readonly<Partial<Record<ZoneOfTrust, Output<string>>>>;

export interface TransitGatewayArgs {
    readonly context: FoundationContext;
    readonly logs: LogTargets;
}

/**
 * The one way between the environment's networks.
 *
 * Guarantees:
 * - an attachment is accepted one by one and leads nowhere until it is given a route table [teams-apart]
 * - there is one route table for each zone of trust [teams-apart]
 * - the gateway is shared with the accounts of the teams that are attached, and never outside the organization
 *   [data-perimeter]
 * - every flow through the gateway is logged within a minute [audit-trail]
 * - no update of the program deletes the gateway [work-goes-on]
 */
export class TransitGateway extends ComponentResource {
    readonly transitGatewayId: Output<string>;
    readonly routeTableIds: ZoneTables;

    constructor(name: string, args: TransitGatewayArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:TransitGateway", name, {}, opts);
        const { context, logs } = args;
        const { prefix } = context.names;

        const gateway = new Gateway(
            `${name}-gateway`,
            {
                description: `${prefix}: between the teams and the DMZ`,
                autoAcceptSharedAttachments: "disable",
                defaultRouteTableAssociation: "disable",
                defaultRouteTablePropagation: "disable",
                dnsSupport: "enable",
                multicastSupport: "disable",
                securityGroupReferencingSupport: "disable",
                tags: { Name: prefix },
            },
            { parent: this, protect: true },
        );
        this.routeTableIds = Object.fromEntries(
            zonesOfTrust(context.environment).map((zone): [ZoneOfTrust, Output<string>] => {
                const table = new RouteTable(
                    `${name}-${zone}`,
                    { transitGatewayId: gateway.id, tags: { Name: `${prefix}-${zone}` } },
                    { parent: this },
                );
                return [zone, table.id];
            }),
        );
        // AWS takes no choice of traffic here: all of it is logged (VPC user guide, transit gateway flow logs).
        new FlowLog(
            `${name}-flow`,
            {
                transitGatewayId: gateway.id,
                logDestinationType: "cloud-watch-logs",
                logDestination: logs.flowLogGroupArn,
                iamRoleArn: logs.flowLogRoleArn,
                maxAggregationInterval: 60,
                tags: { Name: prefix },
            },
            { parent: this },
        );
        this.share(`${name}-share`, gateway.arn, context);

        this.transitGatewayId = gateway.id;
        this.registerOutputs({ transitGatewayId: gateway.id, routeTableIds: this.routeTableIds });
    }

    private share(name: string, gatewayArn: Output<string>, { environment, names, teams }: FoundationContext): void {
        const share = new ram.ResourceShare(
            name,
            { name: `${names.prefix}-transit-gateway`, allowExternalPrincipals: false },
            { parent: this },
        );
        new ram.ResourceAssociation(
            `${name}-gateway`,
            { resourceArn: gatewayArn, resourceShareArn: share.arn },
            { parent: this },
        );
        const attached = ({ team }: TeamContext) =>
            team.network.allowList.length > 0 || environment.dmz.endpoints.kind === "shared";
        for (const { teamName, team } of teams.filter(attached)) {
            new ram.PrincipalAssociation(
                `${name}-${teamName}`,
                { principal: team.accountId, resourceShareArn: share.arn },
                { parent: this },
            );
        }
    }
}
