import { SecurityGroup } from "@pulumi/aws/ec2";
import { SecurityGroupIngressRule } from "@pulumi/aws/vpc";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";

/** One kind of call that is taken. */
export interface Inbound {
    /** Part of the rule's logical name. */
    readonly key: string;
    readonly protocol: "tcp" | "udp";
    readonly port: number;
    /** The range it comes from. */
    readonly from: string;
    /** Shown in AWS: the reason for the rule. */
    readonly description: string;
}

export interface InboundSecurityGroupArgs {
    readonly vpcId: Input<string>;
    readonly groupName: string;
    readonly description: string;
    readonly inbound: readonly Inbound[];
}

/**
 * For what is called and calls nobody.
 *
 * Guarantees:
 * - what is called is called from the given ranges and on the given ports only [single-entrance]
 * - what is called calls nobody [single-entrance]
 */
export class InboundSecurityGroup extends ComponentResource {
    readonly securityGroupId: Output<string>;

    constructor(name: string, args: InboundSecurityGroupArgs, opts?: ComponentResourceOptions) {
        super("kura:network:InboundSecurityGroup", name, {}, opts);

        const group = new SecurityGroup(
            `${name}-group`,
            { vpcId: args.vpcId, name: args.groupName, description: args.description },
            { parent: this },
        );
        for (const { key, protocol, port, from, description } of args.inbound) {
            new SecurityGroupIngressRule(
                `${name}-${key}`,
                {
                    securityGroupId: group.id,
                    description,
                    ipProtocol: protocol,
                    fromPort: port,
                    toPort: port,
                    cidrIpv4: from,
                },
                { parent: this },
            );
        }

        this.securityGroupId = group.id;
        this.registerOutputs({ securityGroupId: this.securityGroupId });
    }
}
