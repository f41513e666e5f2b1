import { ResolverEndpoint } from "@pulumi/aws/route53";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationNames } from "../../foundation-names";
import { InboundSecurityGroup } from "../../network/inbound-security-group";

export interface RoomResolverArgs {
    readonly names: FoundationNames;
    readonly vpcId: Input<string>;
    /** One subnet in every zone. */
    readonly subnetIds: readonly Input<string>[];
    /** Whose packets arrive. */
    readonly room: readonly string[];
}

/**
 * Private names for the security room: its terminals ask here, and get the addresses of the entrance's endpoints (R30).
 *
 * Guarantees:
 * - names are asked for from the security room only [single-entrance]
 * - there is a resolver in every zone [work-goes-on]
 */
export class RoomResolver extends ComponentResource {
    readonly securityGroupId: Output<string>;
    /** The resolver's addresses, one in each zone, for the terminals or the room's own name server. */
    readonly addresses: Output<string[]>;

    constructor(name: string, args: RoomResolverArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:RoomResolver", name, {}, opts);
        const { vpcId, names } = args;

        const access = new InboundSecurityGroup(
            `${name}-access`,
            {
                vpcId,
                groupName: `${names.prefix}-room-resolver`,
                description: "Private names for the security room",
                inbound: args.room.flatMap((from) =>
                    (["tcp", "udp"] as const).map((protocol) => ({
                        key: `${from.replace("/", "-")}-${protocol}`,
                        protocol,
                        port: 53,
                        from,
                        description: "Questions for names from the security room",
                    })),
                ),
            },
            { parent: this },
        );
        const endpoint = new ResolverEndpoint(
            `${name}-endpoint`,
            {
                name: `${names.prefix}-room`,
                direction: "INBOUND",
                resolverEndpointType: "IPV4",
                protocols: ["Do53"],
                securityGroupIds: [access.securityGroupId],
                ipAddresses: args.subnetIds.map((subnetId) => ({ subnetId })),
            },
            { parent: this },
        );

        this.securityGroupId = access.securityGroupId;
        this.addresses = endpoint.ipAddresses.apply((addresses) => addresses.map(({ ip }) => ip));
        this.registerOutputs({ addresses: this.addresses });
    }
}
