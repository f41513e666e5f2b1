import { SecurityGroup } from "@pulumi/aws/ec2";
import { SecurityGroupIngressRule } from "@pulumi/aws/vpc";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import { endpointPorts } from "../../network/endpoints";

export interface EndpointSecurityGroupArgs {
    readonly context: TeamContext;
    readonly vpcId: Input<string>;
}

/**
 * Who may call the interface endpoints.
 *
 * Guarantees:
 * - endpoints are called from the VPC's own range only, on 443 and, with mail, on 465 [closed-network]
 * - endpoints call nobody [closed-network]
 */
export class EndpointSecurityGroup extends ComponentResource {
    readonly securityGroupId: Output<string>;

    constructor(name: string, args: EndpointSecurityGroupArgs, opts?: ComponentResourceOptions) {
        super("kura:team:EndpointSecurityGroup", name, {}, opts);
        const { team, names } = args.context;

        const group = new SecurityGroup(
            `${name}-group`,
            { vpcId: args.vpcId, name: `${names.prefix}-endpoints`, description: "Interface endpoints of the VPC" },
            { parent: this },
        );
        for (const port of endpointPorts(team.features)) {
            new SecurityGroupIngressRule(
                `${name}-${port}`,
                {
                    securityGroupId: group.id,
                    description: "From anything in the VPC; the room has endpoints of its own in the DMZ",
                    ipProtocol: "tcp",
                    fromPort: port,
                    toPort: port,
                    cidrIpv4: team.network.cidr,
                },
                { parent: this },
            );
        }

        this.securityGroupId = group.id;
        this.registerOutputs({ securityGroupId: this.securityGroupId });
    }
}
