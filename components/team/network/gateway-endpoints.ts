import { VpcEndpoint } from "@pulumi/aws/ec2";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import { toJson } from "../../iam/document";
import { gatewayServices, serviceName, type GatewayService } from "../../network/endpoints";
import type { TeamContext } from "../context";
import { gatewayEndpointPolicy } from "./gateway-policies";

export interface GatewayEndpointsArgs {
    /** What the endpoints and their policies follow from. */
    readonly context: TeamContext;
    readonly vpcId: Input<string>;
    /** The route tables from which S3 and DynamoDB are reached. */
    readonly routeTableIds: readonly Input<string>[];
}

/**
 * The doors to S3 and DynamoDB. They cost nothing and work inside their own VPC only, so each team has its own.
 *
 * Guarantees:
 * - S3 and DynamoDB are reached from the workloads' subnets only [closed-network]
 * - every gateway endpoint lets own credentials reach own resources only [data-perimeter]
 */
export class GatewayEndpoints extends ComponentResource {
    /** AWS's list of the addresses of S3 in the region, for security groups. */
    readonly s3PrefixListId: Output<string>;
    /** The same for DynamoDB, if the team uses it. */
    readonly dynamodbPrefixListId?: Output<string>;

    constructor(name: string, args: GatewayEndpointsArgs, opts?: ComponentResourceOptions) {
        super("kura:team:GatewayEndpoints", name, {}, opts);
        const { context, vpcId } = args;

        const gateway = (service: GatewayService) =>
            new VpcEndpoint(
                `${name}-${service}`,
                {
                    vpcId,
                    serviceName: serviceName(service, context.environment.region),
                    vpcEndpointType: "Gateway",
                    routeTableIds: [...args.routeTableIds],
                    policy: toJson(gatewayEndpointPolicy(service, context)),
                    tags: { Name: `${context.names.prefix}-${service}` },
                },
                { parent: this },
            );
        this.s3PrefixListId = gateway("s3").prefixListId;
        if (gatewayServices(context.team.features).includes("dynamodb")) {
            this.dynamodbPrefixListId = gateway("dynamodb").prefixListId;
        }

        this.registerOutputs({
            s3PrefixListId: this.s3PrefixListId,
            dynamodbPrefixListId: this.dynamodbPrefixListId,
        });
    }
}
