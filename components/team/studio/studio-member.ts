import { SecurityGroup } from "@pulumi/aws/ec2";
import { UserProfile } from "@pulumi/aws/sagemaker";
import { SecurityGroupEgressRule, SecurityGroupIngressRule } from "@pulumi/aws/vpc";
import type { ComponentResourceOptions, Input } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import type { AppStart } from "./user-settings";
import { userSettings } from "./user-settings";

/** Ports on which Studio's apps of one user talk to each other (Studio guide, connecting to a VPC). */
const appPorts = { fromPort: 8192, toPort: 65_535 };

export interface StudioMemberArgs {
    readonly context: TeamContext;
    /** The member's user name, which is the profile's name; a renamed member is another one, with another home. */
    readonly member: string;
    readonly domainId: Input<string>;
    readonly vpcId: Input<string>;
    readonly start: AppStart;
}

/**
 * One developer's place in Studio (R29). Pass `dependsOn` the roles: the profile names one of them.
 *
 * Guarantees:
 * - the profile works with an execution role of its own [personal-users]
 * - the apps of one member reach each other and no other member's: each has a group of their own [personal-users]
 * - an idle app is shut down after the team's time, which the member cannot change [cost-visible]
 */
export class StudioMember extends ComponentResource {
    constructor(name: string, args: StudioMemberArgs, opts?: ComponentResourceOptions) {
        super("kura:team:StudioMember", name, {}, opts);
        const { context, member, start } = args;
        const { names, team } = context;

        const group = this.ownGroup(name, args);
        new UserProfile(
            `${name}-profile`,
            {
                domainId: args.domainId,
                userProfileName: member,
                userSettings: {
                    ...userSettings(team, start),
                    executionRole: names.roleArn(names.studioRole(member)),
                    securityGroups: [group.id],
                },
            },
            // Options of a component do not reach its children, and the role must exist first.
            { parent: this, dependsOn: opts?.dependsOn },
        );
        this.registerOutputs({});
    }

    private ownGroup(name: string, { context, member, vpcId }: StudioMemberArgs): SecurityGroup {
        const group = new SecurityGroup(
            `${name}-group`,
            {
                name: `${context.names.prefix}-studio-${member}`,
                description: "The Studio apps of one member, which reach each other",
                vpcId,
            },
            { parent: this },
        );
        const amongThemselves = {
            securityGroupId: group.id,
            referencedSecurityGroupId: group.id,
            description: "apps of the same member",
            ipProtocol: "tcp",
            ...appPorts,
        };
        new SecurityGroupIngressRule(`${name}-in`, amongThemselves, { parent: this });
        new SecurityGroupEgressRule(`${name}-out`, amongThemselves, { parent: this });
        return group;
    }
}
