export const domainList = "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList";
export const firewallRule = "aws:route53/resolverFirewallRule:ResolverFirewallRule";
export const firewallRuleGroup = "aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup";
export const zone = "aws:route53/zone:Zone";
