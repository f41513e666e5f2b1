import { CustomerGateway, VpnConnection } from "@pulumi/aws/ec2";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { EnvironmentConfig } from "../../config/schema";
import type { FoundationNames } from "../../foundation-names";
import { tunnelOptions } from "./tunnel-options";

export interface SiteToSiteVpnArgs {
    readonly names: FoundationNames;
    readonly config: Extract<EnvironmentConfig["dmz"]["entrance"], { kind: "site-to-site-vpn" }>;
    readonly transitGatewayId: Input<string>;
    /** Where negotiations are logged. */
    readonly logGroupArn: Input<string>;
}

/** Numbers above need the other field (CustomerGateway, EC2 API reference). */
const longestPlainAsn = 2_147_483_647;
/** AWS wants a number even where no BGP is spoken; this is its own default. */
const noBgp = 65_000;

/**
 * The room's own device, in two tunnels to the transit gateway. The terminals' addresses stay visible (R20).
 *
 * Guarantees:
 * - both tunnels speak IKEv2 with AES-256 in GCM and elliptic curves, and nothing weaker [encrypted-transport]
 * - every negotiation is logged [audit-trail]
 * - the tunnels' shared keys are kept in Secrets Manager [secrets-kept]
 */
export class SiteToSiteVpn extends ComponentResource {
    /** The tunnels' attachment to the transit gateway. */
    readonly attachmentId: Output<string>;

    constructor(name: string, args: SiteToSiteVpnArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:SiteToSiteVpn", name, {}, opts);
        const { config, names } = args;
        const tags = { Name: `${names.prefix}-room` };

        const device = new CustomerGateway(
            `${name}-device`,
            { type: "ipsec.1", ipAddress: config.customerGatewayIp, ...asn(config.bgpAsn ?? noBgp), tags },
            { parent: this },
        );
        const connection = new VpnConnection(
            `${name}-connection`,
            {
                type: "ipsec.1",
                customerGatewayId: device.id,
                transitGatewayId: args.transitGatewayId,
                // With BGP the device learns the ranges. What it announces itself is not believed: routes to the room are static.
                staticRoutesOnly: config.bgpAsn === undefined,
                presharedKeyStorage: "SecretsManager",
                ...tunnelOptions(args.logGroupArn, config.bgpAsn !== undefined),
                tags,
            },
            { parent: this },
        );

        this.attachmentId = connection.transitGatewayAttachmentId;
        this.registerOutputs({ attachmentId: this.attachmentId });
    }
}

function asn(number: number) {
    return number <= longestPlainAsn ? { bgpAsn: String(number) } : { bgpAsnExtended: String(number) };
}
