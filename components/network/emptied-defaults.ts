import { DefaultNetworkAcl, DefaultRouteTable, DefaultSecurityGroup, type Vpc } from "@pulumi/aws/ec2";
import { ComponentResource, type ComponentResourceOptions } from "@pulumi/pulumi";

export interface EmptiedDefaultsArgs {
    /** The VPC whose defaults are taken over. */
    readonly vpc: Vpc;
}

/**
 * What AWS gives every VPC by default, taken over and emptied, so that whatever is not placed on purpose can talk to nobody.
 *
 * Guarantees:
 * - the default security group has no rule [closed-network]
 * - the default network ACL has no rule [closed-network]
 * - the main route table has no route [closed-network]
 */
export class EmptiedDefaults extends ComponentResource {
    constructor(name: string, args: EmptiedDefaultsArgs, opts?: ComponentResourceOptions) {
        super("kura:network:EmptiedDefaults", name, {}, opts);
        const { vpc } = args;

        new DefaultSecurityGroup(
            `${name}-security-group`,
            { vpcId: vpc.id, ingress: [], egress: [] },
            { parent: this },
        );
        // A new subnet belongs to the default ACL for a moment, until its own takes it over: no reason for a change here.
        new DefaultNetworkAcl(
            `${name}-acl`,
            { defaultNetworkAclId: vpc.defaultNetworkAclId, ingress: [], egress: [] },
            { parent: this, ignoreChanges: ["subnetIds"] },
        );
        new DefaultRouteTable(
            `${name}-routes`,
            { defaultRouteTableId: vpc.defaultRouteTableId, routes: [] },
            { parent: this },
        );

        this.registerOutputs({});
    }
}
