import { VpcEndpoint } from "@pulumi/aws/ec2";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import { toJson } from "../../iam/document";
import type { TeamContext } from "../context";
import { interfaceEndpointPolicy } from "./endpoint-policies";
import { gatewayServices, interfaceServices, serviceName, type GatewayService } from "../../network/endpoints";
import { gatewayEndpointPolicy } from "./gateway-policies";

export interface VpcEndpointsArgs {
    /** What the endpoints and their policies follow from. */
    readonly context: TeamContext;
    readonly vpcId: Input<string>;
    /** One subnet in every zone, for the interface endpoints. */
    readonly subnetIds: readonly Input<string>[];
    /** The route tables from which S3 and DynamoDB are reached. */
    readonly routeTableIds: readonly Input<string>[];
    /** Who may call the interface endpoints. */
    readonly securityGroupId: Input<string>;
}

/**
 * The doors to AWS's services, no more of them than the team's features call for.
 *
 * Guarantees:
 * - a team has exactly the endpoints that its features call for
 * - every interface endpoint is in every zone and answers to the service's own name
 * - every endpoint that can have a policy lets own credentials reach own resources only
 */
export class VpcEndpoints extends ComponentResource {
    /** AWS's list of the addresses of S3 in the region, for security groups. */
    readonly s3PrefixListId: Output<string>;
    /** The same for DynamoDB, if the team uses it. */
    readonly dynamodbPrefixListId?: Output<string>;

    constructor(name: string, args: VpcEndpointsArgs, opts?: ComponentResourceOptions) {
        super("kura:team:VpcEndpoints", name, {}, opts);
        const { context, vpcId } = args;
        const { features } = context.team;
        const { region } = context.environment;

        const gateway = (service: GatewayService) =>
            new VpcEndpoint(
                `${name}-${service}`,
                {
                    vpcId,
                    serviceName: serviceName(service, region),
                    vpcEndpointType: "Gateway",
                    routeTableIds: [...args.routeTableIds],
                    policy: toJson(gatewayEndpointPolicy(service, context)),
                    tags: { Name: `${context.names.prefix}-${service}` },
                },
                { parent: this },
            );
        this.s3PrefixListId = gateway("s3").prefixListId;
        if (gatewayServices(features).includes("dynamodb")) {
            this.dynamodbPrefixListId = gateway("dynamodb").prefixListId;
        }
        for (const service of interfaceServices(features)) {
            const document = interfaceEndpointPolicy(service, context);
            new VpcEndpoint(
                `${name}-${service}`,
                {
                    vpcId,
                    serviceName: serviceName(service, region),
                    vpcEndpointType: "Interface",
                    subnetIds: [...args.subnetIds],
                    securityGroupIds: [args.securityGroupId],
                    privateDnsEnabled: true,
                    policy: document && toJson(document),
                    tags: { Name: `${context.names.prefix}-${service}` },
                },
                { parent: this },
            );
        }

        this.registerOutputs({
            s3PrefixListId: this.s3PrefixListId,
            dynamodbPrefixListId: this.dynamodbPrefixListId,
        });
    }
}
