import * as ram from "@pulumi/aws/ram";
import { ResolverFirewallDomainList, ResolverFirewallRuleGroup } from "@pulumi/aws/route53";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { consoleNames } from "../entrance/entrance-services";
import { awsNames, domainEntries } from "./answered-names";
import { DnsRules } from "./dns-rules";

export interface DnsFirewallArgs {
    readonly context: FoundationContext;
}

/**
 * Which names are answered, for each team and for the DMZ's own networks (R30).
 *
 * Guarantees:
 * - each team has a rule group of its own, shared with its account and with no other [teams-apart]
 * - a team's names are answered to that team only [teams-apart]
 * - adding a team changes nothing of another's [work-goes-on]
 */
export class DnsFirewall extends ComponentResource {
    /** By team; for the guard in the team's VPC. Available once the team's account may use it. */
    readonly teamRuleGroupIds: Readonly<Record<string, Output<string>>>;
    /** For the guards in the DMZ's own VPCs. */
    readonly dmzRuleGroupId: Output<string>;

    constructor(name: string, { context }: DnsFirewallArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:DnsFirewall", name, {}, opts);
        const { environment, teams } = context;

        const aws = this.domains(name, "aws", context, awsNames(environment.region));
        const common = environment.dmz.resolvable;
        const anything = this.domains(name, "anything", context, ["*"]);
        const lists = { aws: aws.id, anything: anything.id };
        const group = (subject: string, names: readonly string[]): ResolverFirewallRuleGroup => {
            const own = names.length === 0 ? undefined : this.domains(name, subject, context, domainEntries(names)).id;
            const made = new ResolverFirewallRuleGroup(
                `${name}-${subject}`,
                { name: context.names.dnsRuleGroup(subject) },
                { parent: this },
            );
            new DnsRules(`${name}-${subject}-rules`, { ruleGroupId: made.id, ...lists, own }, { parent: this });
            return made;
        };

        // The room asks through the entrance's resolver, for the console too.
        this.dmzRuleGroupId = group("dmz", [...common, ...consoleNames]).id;
        this.teamRuleGroupIds = Object.fromEntries(
            teams.map(({ teamName, team }): [string, Output<string>] => {
                // A team may be called `aws` or `dmz`.
                const subject = `team-${teamName}`;
                const made = group(subject, [...common, ...team.network.allowList]);
                return [teamName, this.shared(`${name}-${subject}`, made, team.accountId)];
            }),
        );
        this.registerOutputs({ teamRuleGroupIds: this.teamRuleGroupIds, dmzRuleGroupId: this.dmzRuleGroupId });
    }

    private domains(name: string, subject: string, { names }: FoundationContext, domains: readonly string[]) {
        return new ResolverFirewallDomainList(
            `${name}-${subject}-names`,
            { name: names.dnsRuleGroup(subject), domains: [...domains] },
            { parent: this },
        );
    }

    private shared(name: string, group: ResolverFirewallRuleGroup, accountId: string): Output<string> {
        const share = new ram.ResourceShare(
            `${name}-share`,
            { name: group.name, allowExternalPrincipals: false },
            { parent: this },
        );
        const what = new ram.ResourceAssociation(
            `${name}-share-group`,
            { resourceArn: group.arn, resourceShareArn: share.arn },
            { parent: this },
        );
        const whom = new ram.PrincipalAssociation(
            `${name}-share-account`,
            { principal: accountId, resourceShareArn: share.arn },
            { parent: this, dependsOn: what },
        );
        return whom.id.apply(() => group.id);
    }
}
