import { SecurityGroup } from "@pulumi/aws/ec2";
import { SecurityGroupEgressRule, SecurityGroupIngressRule } from "@pulumi/aws/vpc";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import { endpointPorts } from "../../network/endpoints";
import type { SecurityGroupTarget } from "../../network/security-group-target";
import { hasWayOut } from "./way-out";

export interface JobsSecurityGroupArgs {
    readonly context: TeamContext;
    readonly vpcId: Input<string>;
    /** Where the interface endpoints are. */
    readonly endpoints: SecurityGroupTarget;
    readonly s3PrefixListId: Input<string>;
    /** Given if the team uses DynamoDB. */
    readonly dynamodbPrefixListId?: Input<string>;
}

/**
 * Training, processing and inference: what their containers may reach.
 *
 * Guarantees:
 * - the machines of one training cluster reach each other on every port and nobody else reaches them [confined-work]
 * - jobs reach the endpoints, S3 and DynamoDB only [closed-network]
 * - with an allow-list, jobs reach the DMZ on 443 and on no other port [filtered-egress]
 */
export class JobsSecurityGroup extends ComponentResource {
    readonly securityGroupId: Output<string>;

    constructor(name: string, args: JobsSecurityGroupArgs, opts?: ComponentResourceOptions) {
        super("kura:team:JobsSecurityGroup", name, {}, opts);
        const { context, vpcId } = args;

        const group = new SecurityGroup(
            `${name}-group`,
            {
                vpcId,
                name: `${context.names.prefix}-jobs`,
                description: "Training, processing and inference",
                // The roles of jobs place interfaces in the group of this name only.
                tags: { Name: `${context.names.prefix}-jobs` },
            },
            { parent: this },
        );
        const itself = {
            securityGroupId: group.id,
            referencedSecurityGroupId: group.id,
            ipProtocol: "-1",
            // Elastic Fabric Adapter asks for all protocols within the group (SageMaker developer guide, training in a VPC).
            description: "Machines of one training cluster among themselves",
        };
        new SecurityGroupIngressRule(`${name}-from-itself`, itself, { parent: this });
        new SecurityGroupEgressRule(`${name}-to-itself`, itself, { parent: this });

        const to = (role: string, port: number, description: string, target: SecurityGroupTarget) =>
            new SecurityGroupEgressRule(
                `${name}-to-${role}`,
                { securityGroupId: group.id, description, ipProtocol: "tcp", fromPort: port, toPort: port, ...target },
                { parent: this },
            );
        for (const port of endpointPorts(context.team.features)) {
            to(`endpoints-${port}`, port, "AWS services by interface endpoint", args.endpoints);
        }
        to("s3", 443, "S3 by gateway endpoint", { prefixListId: args.s3PrefixListId });
        if (args.dynamodbPrefixListId !== undefined) {
            to("dynamodb", 443, "DynamoDB by gateway endpoint", { prefixListId: args.dynamodbPrefixListId });
        }
        if (hasWayOut(context)) {
            // Names, not addresses, are allowed or refused in the DMZ: the firewall there is where every packet goes.
            to("dmz", 443, "Names on the allow-list, by way of the DMZ's firewall", { cidrIpv4: "0.0.0.0/0" });
        }

        this.securityGroupId = group.id;
        this.registerOutputs({ securityGroupId: this.securityGroupId });
    }
}
