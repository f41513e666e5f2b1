import { VpcEndpoint } from "@pulumi/aws/ec2";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import { toJson } from "../../iam/document";
import type { FoundationContext } from "../../foundation-context";
import { InboundSecurityGroup } from "../../network/inbound-security-group";
import { entrancePolicy } from "./entrance-policies";
import { entranceServiceName, entranceServices } from "./entrance-services";

export interface EntranceEndpointsArgs {
    readonly context: FoundationContext;
    readonly vpcId: Input<string>;
    /** One subnet in every zone. */
    readonly subnetIds: readonly Input<string>[];
    /** Whose packets arrive. */
    readonly room: readonly string[];
}

/**
 * The doors that people's browsers use, for all teams (R20, R29).
 *
 * Guarantees:
 * - the endpoints are called from the security room only, on 443 and on no other port [single-entrance]
 * - every endpoint is in every zone and answers to the service's own name [work-goes-on]
 * - every endpoint lets people of the own accounts reach their own account's resources only [data-perimeter]
 */
export class EntranceEndpoints extends ComponentResource {
    readonly securityGroupId: Output<string>;

    constructor(name: string, args: EntranceEndpointsArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:EntranceEndpoints", name, {}, opts);
        const { context, vpcId } = args;
        const { prefix } = context.names;

        const access = new InboundSecurityGroup(
            `${name}-access`,
            {
                vpcId,
                groupName: `${prefix}-entrance-endpoints`,
                description: "Endpoints for people",
                inbound: args.room.map((from) => ({
                    key: from.replace("/", "-"),
                    protocol: "tcp",
                    port: 443,
                    from,
                    description: "Terminals of the security room",
                })),
            },
            { parent: this },
        );
        for (const service of entranceServices(context)) {
            new VpcEndpoint(
                `${name}-${service}`,
                {
                    vpcId,
                    serviceName: entranceServiceName(service, context.environment.region),
                    vpcEndpointType: "Interface",
                    subnetIds: [...args.subnetIds],
                    securityGroupIds: [access.securityGroupId],
                    privateDnsEnabled: true,
                    // Nobody is in this VPC but the room, so there is no gateway endpoint to prefer (S3 user guide, PrivateLink).
                    dnsOptions: service === "s3" ? { privateDnsOnlyForInboundResolverEndpoint: false } : undefined,
                    policy: toJson(entrancePolicy(service, context)),
                    tags: { Name: `${prefix}-entrance-${service}` },
                },
                { parent: this },
            );
        }

        this.securityGroupId = access.securityGroupId;
        this.registerOutputs({ securityGroupId: this.securityGroupId });
    }
}
