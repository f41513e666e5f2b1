import { eachHas, inEnvironment, equal, settings, unlessAbsent, type Claim } from "../claim";
import { valuesAt, type Inventory } from "../inventory";

const vpc = "aws:ec2/vpc:Vpc";

const rule = "aws:route53/resolverFirewallRule:ResolverFirewallRule";

const ruleGroup = "aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup";

const association = "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation";

const list = "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList";

/** Names are looked up where somebody judges them. */
export const dnsClaims: readonly Claim[] = [
    {
        name: "Every network's names are judged by a rule group that also knows tunnels and generated names, and fails closed",
        control: "guarded-dns",
        flaws: [
            eachHas(vpc, association, "vpcId", "id"),
            eachHas(vpc, "aws:route53/resolverFirewallConfig:ResolverFirewallConfig", "resourceId", "id"),
            settings("aws:route53/resolverFirewallConfig:ResolverFirewallConfig", { firewallFailOpen: "DISABLED" }),
            settings(association, { mutationProtection: "ENABLED" }),
            settings(association, { priority: { test: (value) => Number(value) <= 101, said: "before all others" } }),
            leadsToGroups,
            threats,
            settings(rule, { blockResponse: unlessAbsent(equal("NXDOMAIN")) }),
            settings(rule, { firewallDomainRedirectionAction: "INSPECT_REDIRECTION_DOMAIN" }, /-rules-aws$/),
            settings(rule, { firewallDomainRedirectionAction: "TRUST_REDIRECTION_DOMAIN" }, /-rules-own$/),
            settings(rule, { action: "ALLOW" }, /-rules-(aws|own)$/),
            settings(
                rule,
                { action: "BLOCK", blockResponse: "NXDOMAIN" },
                /-rules-(dga|dictionary-dga|dns-tunneling|everything-else)$/,
            ),
            settings(rule, { confidenceThreshold: "MEDIUM" }, /-rules-(dga|dictionary-dga|dns-tunneling)$/),
            namesAsConfigured,
            eachHas(list, rule, "firewallDomainListId", "name"),
            inEnvironment(list, 1, /-dmz-names$/),
        ],
    },
];

function leadsToGroups(inventory: Inventory): readonly string[] {
    const groups = new Set(inventory.of(ruleGroup).map(({ id }) => id));
    return [...inventory.of(association), ...inventory.of(rule)]
        .filter(({ inputs }) => !groups.has(String(inputs["firewallRuleGroupId"])))
        .map(({ name }) => `${name}: its rule group is none of the environment's`);
}

function threats(inventory: Inventory): readonly string[] {
    return inventory.of(ruleGroup).flatMap(({ id, name }) => {
        const rules = inventory.of(rule).filter(({ inputs }) => inputs["firewallRuleGroupId"] === id);
        const kinds = rules.map(({ inputs }) => inputs["dnsThreatProtection"]);
        const missing = ["DGA", "DICTIONARY_DGA", "DNS_TUNNELING"].filter((kind) => !kinds.includes(kind));
        const allowed = rules.filter(({ inputs }) => inputs["action"] === "ALLOW");
        return [
            ...missing.map((kind) => `${name}: no rule against ${kind}`),
            ...(allowed.some(({ name: own }) => own.endsWith("-aws"))
                ? []
                : [`${name}: AWS's own names are not answered`]),
        ];
    });
}

/** A team's list holds what the configuration allows it and nothing wider. */
function namesAsConfigured(inventory: Inventory): readonly string[] {
    return inventory.teams.flatMap(({ name, config }) => {
        const [own] = inventory.of(list).filter((each) => each.name.endsWith(`-team-${name}-names`));
        const wanted = config.network.allowList.map((host) => (host.startsWith(".") ? `*${host}` : host));
        const found =
            own === undefined
                ? []
                : valuesAt(own.inputs, "domains")
                      .flat()
                      .map((each) => String(each).replace(/\.$/, ""));
        const missing = wanted.filter((host) => !found.includes(host));
        const more = found.filter((host) => !wanted.some((each) => each === host || each === `*.${host}`));
        return [
            ...missing.map((host) => `${name}: ${host} is allowed and not answered`),
            ...more.map((host) => `${name}: ${host} is answered and not allowed`),
        ];
    });
}
