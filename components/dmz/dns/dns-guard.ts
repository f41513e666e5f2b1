import { ResolverFirewallConfig, ResolverFirewallRuleGroupAssociation } from "@pulumi/aws/route53";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";

export interface DnsGuardArgs {
    /** The VPC whose lookups are judged. */
    readonly vpcId: Input<string>;
    /** The rule group: the team's, shared by the network account, or the DMZ's own. Another one replaces the guard. */
    readonly ruleGroupId: Input<string>;
    readonly nameTag: string;
}

/** The first that AWS takes; Firewall Manager keeps what is before and after (Route 53 API reference). */
const priority = 101;

/**
 * DNS Firewall in one VPC, of whatever account (R30). Security groups and routes do not hold the VPC's resolver back: a
 * lookup leaves by AWS's own network, so this is the only thing that does.
 *
 * Guarantees:
 * - the VPC's lookups are judged by the rule group, and the association is protected against change [guarded-dns]
 * - when DNS Firewall does not answer, the lookup fails [guarded-dns]
 */
export class DnsGuard extends ComponentResource {
    constructor(name: string, { vpcId, ruleGroupId, nameTag }: DnsGuardArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:DnsGuard", name, {}, opts);

        new ResolverFirewallConfig(
            `${name}-closed`,
            { resourceId: vpcId, firewallFailOpen: "DISABLED" },
            { parent: this },
        );
        new ResolverFirewallRuleGroupAssociation(
            `${name}-rules`,
            { name: nameTag, vpcId, firewallRuleGroupId: ruleGroupId, priority, mutationProtection: "ENABLED" },
            { parent: this },
        );

        this.registerOutputs({});
    }
}
