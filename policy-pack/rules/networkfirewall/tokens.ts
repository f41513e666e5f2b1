export const firewall = "aws:networkfirewall/firewall:Firewall";
export const firewallPolicy = "aws:networkfirewall/firewallPolicy:FirewallPolicy";
export const ruleGroup = "aws:networkfirewall/ruleGroup:RuleGroup";
