import { SecurityGroup } from "@pulumi/aws/ec2";
import { AuthorizationRule, Endpoint, NetworkAssociation } from "@pulumi/aws/ec2clientvpn";
import { SecurityGroupEgressRule } from "@pulumi/aws/vpc";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationNames } from "../../foundation-names";
import type { SecurityGroupTarget } from "../../network/security-group-target";
import { authenticationOptions, whoMayConnect, type ClientVpnConfig } from "./client-vpn-options";
import type { EntrancePlan } from "./entrance-plan";

export interface ClientVpnArgs {
    readonly names: FoundationNames;
    readonly config: ClientVpnConfig;
    readonly plan: EntrancePlan;
    readonly vpcId: Input<string>;
    /** The subnets of the terminals, one in each zone; their addresses are what the endpoints see. */
    readonly subnetIds: readonly Input<string>[];
    readonly endpointsGroupId: Input<string>;
    readonly resolverGroupId: Input<string>;
    readonly resolverAddresses: Output<string[]>;
    /** Where connections are logged, by name. */
    readonly logGroupName: Input<string>;
}

/**
 * The terminals' connection, one by one (R20). It ends in the entrance: hosts are reached by Session Manager.
 *
 * Guarantees:
 * - while a terminal is connected, all its traffic goes into the entrance and nothing past it [single-entrance]
 * - a terminal reaches the endpoints on 443 and the resolver on 53, and nothing else [single-entrance]
 * - only those whom the certificate authority or the group names may connect, and a session ends after eight hours
 *   [single-entrance]
 * - every connection is logged, refused ones too [audit-trail]
 */
export class ClientVpn extends ComponentResource {
    constructor(name: string, args: ClientVpnArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:ClientVpn", name, {}, opts);
        const { names, config, plan, vpcId } = args;
        const inside = { parent: this };

        const group = new SecurityGroup(
            `${name}-group`,
            { vpcId, name: `${names.prefix}-terminals`, description: "Terminals behind Client VPN" },
            inside,
        );
        for (const { key, protocol, port, description, ...target } of this.reaches(args)) {
            new SecurityGroupEgressRule(
                `${name}-to-${key}`,
                {
                    securityGroupId: group.id,
                    description,
                    ipProtocol: protocol,
                    fromPort: port,
                    toPort: port,
                    ...target.to,
                },
                inside,
            );
        }
        const endpoint = new Endpoint(
            `${name}-endpoint`,
            {
                description: `${names.prefix}: security room`,
                clientCidrBlock: config.clientRange,
                serverCertificateArn: config.serverCertificateArn,
                authenticationOptions: [...authenticationOptions(config)],
                vpcId,
                securityGroupIds: [group.id],
                dnsServers: args.resolverAddresses,
                splitTunnel: false,
                clientRouteEnforcementOptions: { enforced: true },
                selfServicePortal: "disabled",
                sessionTimeoutHours: 8,
                disconnectOnSessionTimeout: true,
                transportProtocol: "udp",
                vpnPort: 443,
                connectionLogOptions: { enabled: true, cloudwatchLogGroup: args.logGroupName },
                tags: { Name: `${names.prefix}-entrance` },
            },
            inside,
        );
        args.subnetIds.forEach((subnetId, zone) => {
            new NetworkAssociation(`${name}-${zone + 1}`, { clientVpnEndpointId: endpoint.id, subnetId }, inside);
        });
        for (const { zoneId, cidrBlock } of plan.subnets.endpoint) {
            this.authorize(`${name}-to-${zoneId}`, endpoint.id, cidrBlock, config);
        }

        this.registerOutputs({});
    }

    private reaches({ endpointsGroupId, resolverGroupId }: ClientVpnArgs): readonly Reach[] {
        const names = (protocol: "tcp" | "udp"): Reach => ({
            key: `resolver-${protocol}`,
            protocol,
            port: 53,
            to: { referencedSecurityGroupId: resolverGroupId },
            description: "Private names",
        });
        return [
            {
                key: "endpoints",
                protocol: "tcp",
                port: 443,
                to: { referencedSecurityGroupId: endpointsGroupId },
                description: "AWS services by the entrance's endpoints",
            },
            names("tcp"),
            names("udp"),
        ];
    }

    private authorize(name: string, clientVpnEndpointId: Input<string>, range: string, config: ClientVpnConfig): void {
        new AuthorizationRule(
            name,
            { clientVpnEndpointId, targetNetworkCidr: range, ...whoMayConnect(config) },
            { parent: this },
        );
    }
}

interface Reach {
    /** Part of the rule's logical name. */
    readonly key: string;
    readonly protocol: "tcp" | "udp";
    readonly port: number;
    readonly to: SecurityGroupTarget;
    readonly description: string;
}
