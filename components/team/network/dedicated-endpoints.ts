import { VpcEndpoint } from "@pulumi/aws/ec2";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import { toJson } from "../../iam/document";
import { interfaceServices, serviceName } from "../../network/endpoints";
import { SubnetGroup } from "../../network/subnet-group";
import type { TeamContext } from "../context";
import { interfaceEndpointPolicy } from "./endpoint-policies";
import { EndpointSecurityGroup } from "./endpoint-security-group";
import { teamSubnets } from "./team-subnets";

export interface DedicatedEndpointsArgs {
    /** What the endpoints and their policies follow from. */
    readonly context: TeamContext;
    readonly vpcId: Input<string>;
}

/**
 * The team's own doors to AWS's services, no more of them than its features call for.
 *
 * Guarantees:
 * - a team has exactly the endpoints that its features call for [work-goes-on]
 * - every interface endpoint is in every zone and answers to the service's own name [work-goes-on]
 * - every endpoint that can have a policy lets own credentials reach own resources only [data-perimeter]
 */
export class DedicatedEndpoints extends ComponentResource {
    /** For the rules of those who call the endpoints. */
    readonly securityGroupId: Output<string>;

    constructor(name: string, args: DedicatedEndpointsArgs, opts?: ComponentResourceOptions) {
        super("kura:team:DedicatedEndpoints", name, {}, opts);
        const { context, vpcId } = args;
        const { names, team, environment } = context;

        const subnets = new SubnetGroup(
            `${name}-subnets`,
            { ...teamSubnets(context, "endpoint"), vpcId },
            { parent: this },
        );
        const access = new EndpointSecurityGroup(`${name}-access`, { context, vpcId }, { parent: this });
        for (const service of interfaceServices(team.features)) {
            const document = interfaceEndpointPolicy(service, context);
            new VpcEndpoint(
                `${name}-${service}`,
                {
                    vpcId,
                    serviceName: serviceName(service, environment.region),
                    vpcEndpointType: "Interface",
                    subnetIds: [...subnets.subnetIds],
                    securityGroupIds: [access.securityGroupId],
                    privateDnsEnabled: true,
                    policy: document && toJson(document),
                    tags: { Name: `${names.prefix}-${service}` },
                },
                { parent: this },
            );
        }

        this.securityGroupId = access.securityGroupId;
        this.registerOutputs({ securityGroupId: this.securityGroupId });
    }
}
