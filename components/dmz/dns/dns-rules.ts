import { ResolverFirewallRule } from "@pulumi/aws/route53";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";

export interface DnsRulesArgs {
    readonly ruleGroupId: Input<string>;
    /** The domain list of AWS's own names. */
    readonly aws: Input<string>;
    /** The domain list of every name there is. */
    readonly anything: Input<string>;
    /**
     * The domain list of names that are answered beside AWS's.
     * @default none
     */
    readonly own?: Input<string>;
}

/** Ways to carry data in questions that need no list to be recognised (Route 53 developer guide, DNS Firewall Advanced). */
const threats = ["DNS_TUNNELING", "DGA", "DICTIONARY_DGA"] as const;

/**
 * The rules of one group, in order: AWS's names, tunnels, the own names, everything else.
 *
 * Guarantees:
 * - whatever is not allowed is answered as if it did not exist [guarded-dns]
 * - a tunnel is refused even below a name that is allowed [guarded-dns]
 * - a listed name may lead to another one; one of AWS's may not lead out of AWS [guarded-dns]
 */
export class DnsRules extends ComponentResource {
    constructor(name: string, { ruleGroupId, ...lists }: DnsRulesArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:DnsRules", name, {}, opts);
        const rule = (role: string, priority: number, args: RuleArgs) =>
            new ResolverFirewallRule(
                `${name}-${role}`,
                { name: role, firewallRuleGroupId: ruleGroupId, priority, ...args },
                { parent: this },
            );

        rule("aws", 100, {
            action: "ALLOW",
            firewallDomainListId: lists.aws,
            firewallDomainRedirectionAction: "INSPECT_REDIRECTION_DOMAIN",
        });
        threats.forEach((dnsThreatProtection, index) => {
            rule(dnsThreatProtection.toLowerCase().replaceAll("_", "-"), 200 + index, {
                action: "BLOCK",
                blockResponse: "NXDOMAIN",
                dnsThreatProtection,
                confidenceThreshold: "MEDIUM",
            });
        });
        if (lists.own !== undefined) {
            // Content networks answer with names of their own, which nobody could list (Route 53 developer guide, rule settings).
            rule("own", 300, {
                action: "ALLOW",
                firewallDomainListId: lists.own,
                firewallDomainRedirectionAction: "TRUST_REDIRECTION_DOMAIN",
            });
        }
        rule("everything-else", 900, {
            action: "BLOCK",
            blockResponse: "NXDOMAIN",
            firewallDomainListId: lists.anything,
        });

        this.registerOutputs({});
    }
}

type RuleArgs = Omit<ConstructorParameters<typeof ResolverFirewallRule>[1], "firewallRuleGroupId" | "priority">;
