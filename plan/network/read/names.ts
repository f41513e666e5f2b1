import type { Readers } from "./reader";

/** Name resolution: which lookups are judged, by which rules, and where they may be sent on. */
export const names: Readers = {
    "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "dns-guard",
            vpc: inputs.text("vpcId"),
            ruleGroup: inputs.text("firewallRuleGroupId"),
            priority: inputs.number("priority") ?? 0,
        },
    ],
    "aws:route53/resolverFirewallConfig:ResolverFirewallConfig": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "dns-failure",
            vpc: inputs.text("resourceId"),
            // Unset is closed (Route 53 developer guide, DNS Firewall VPC configuration).
            open: inputs.has("firewallFailOpen") && inputs.text("firewallFailOpen") !== "DISABLED",
        },
    ],
    "aws:route53/resolverFirewallRule:ResolverFirewallRule": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "dns-rule",
            ruleGroup: inputs.text("firewallRuleGroupId"),
            priority: inputs.number("priority") ?? 0,
            action: inputs.text("action"),
            list: inputs.optional("firewallDomainListId"),
        },
    ],
    "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList": ({ identity, inputs }) => [
        { name: identity.name, id: identity.id, kind: "dns-list", domains: inputs.texts("domains") },
    ],
    "aws:route53/resolverEndpoint:ResolverEndpoint": ({ identity, inputs }) => [
        {
            ...identity,
            kind: "resolver",
            direction: inputs.text("direction"),
            subnets: inputs.blocks("ipAddresses").map((address) => address.text("subnetId")),
            groups: inputs.texts("securityGroupIds"),
        },
    ],
    "aws:route53/resolverRule:ResolverRule": ({ identity, inputs }) =>
        inputs.text("ruleType") === "SYSTEM"
            ? []
            : [
                  {
                      name: identity.name,
                      kind: "dns-forward",
                      domain: inputs.text("domainName"),
                      to: inputs.blocks("targetIps").map((target) => target.optional("ip") ?? target.text("ipv6")),
                  },
              ],
    "aws:ec2/vpcDhcpOptions:VpcDhcpOptions": ({ identity, inputs }) => [
        { name: identity.name, kind: "dhcp", servers: inputs.texts("domainNameServers") },
    ],
};
