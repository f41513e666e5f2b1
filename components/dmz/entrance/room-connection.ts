import { GatewayAssociation } from "@pulumi/aws/directconnect";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import type { DmzOutputs } from "../dmz";
import { teamsWithHosts } from "../spokes";
import { ClientVpn } from "./client-vpn";
import type { EntrancePlan } from "./entrance-plan";
import { RoomLog } from "./room-log";
import { SiteToSiteVpn } from "./site-to-site-vpn";

export interface RoomConnectionArgs {
    readonly context: FoundationContext;
    readonly plan: EntrancePlan;
    readonly dmz: Pick<DmzOutputs, "transitGatewayId" | "keyArns">;
    readonly vpcId: Input<string>;
    /** The subnets of Client VPN's interfaces, if the room is connected by it. */
    readonly terminalSubnetIds: readonly Input<string>[];
    readonly endpointsGroupId: Input<string>;
    readonly resolver: { readonly securityGroupId: Input<string>; readonly addresses: Output<string[]> };
}

/** What the configuration says about how the room comes in. */
type Config = FoundationContext["environment"]["dmz"]["entrance"];

/**
 * The security room's connection: Client VPN, the room's own VPN device, or a dedicated line (R20).
 *
 * Guarantees:
 * - there is one connection, of the kind that the configuration names [single-entrance]
 * - a dedicated line hears of the entrance and of teams with hosts, and of no other range [single-entrance]
 */
export class RoomConnection extends ComponentResource {
    /** The attachment to the transit gateway of a device or a line; Client VPN ends in the entrance and has none. */
    readonly attachmentId?: Output<string>;

    constructor(name: string, args: RoomConnectionArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:RoomConnection", name, {}, opts);
        this.attachmentId = this.connect(name, args, args.context.environment.dmz.entrance);
        this.registerOutputs({ attachmentId: this.attachmentId });
    }

    private connect(name: string, args: RoomConnectionArgs, config: Config): Output<string> | undefined {
        const { context, dmz, plan, resolver, vpcId } = args;
        const { names, environment } = context;
        const { transitGatewayId } = dmz;
        const hosts = teamsWithHosts(context).map(({ team }) => team.network.cidr);
        const inside = { parent: this };
        const log = () => new RoomLog(`${name}-log`, { context, logsKeyArn: dmz.keyArns["network-logs"] }, inside);
        switch (config.kind) {
            case "client-vpn":
                new ClientVpn(
                    `${name}-vpn`,
                    {
                        names,
                        config,
                        plan,
                        vpcId,
                        subnetIds: args.terminalSubnetIds,
                        endpointsGroupId: args.endpointsGroupId,
                        resolverGroupId: resolver.securityGroupId,
                        resolverAddresses: resolver.addresses,
                        logGroupName: log().groupName,
                    },
                    inside,
                );
                return undefined;
            case "site-to-site-vpn":
                return new SiteToSiteVpn(
                    `${name}-vpn`,
                    { names, config, transitGatewayId, logGroupArn: log().groupArn },
                    inside,
                ).attachmentId;
            case "direct-connect":
                return new GatewayAssociation(
                    `${name}-line`,
                    {
                        dxGatewayId: config.gatewayId,
                        associatedGatewayId: transitGatewayId,
                        allowedPrefixes: [environment.dmz.entranceRange, ...hosts],
                    },
                    inside,
                ).transitGatewayAttachmentId;
        }
    }
}
