import type { EnvironmentConfig } from "../../../components/config/schema";
import type { FactOf } from "../facts";
import { addressText, ranges } from "../sets/addresses";
import { isEmpty, subtract } from "../sets/intervals";
import type { Index } from "./index-facts";
import type { FirewallEndpoint, Subnet } from "./parts";

/** The firewalls' endpoints by id, each with what keeps it from judging what passes. */
export function firewallEndpoints(
    facts: Index,
    subnets: ReadonlyMap<string, Subnet>,
    config: EnvironmentConfig,
): ReadonlyMap<string, FirewallEndpoint> {
    const policies = new Map(facts.of("firewall-policy").map((policy) => [policy.id, policy]));
    return new Map(
        facts.of("firewall").flatMap((firewall) => {
            const flaws = flawsOf(policies.get(firewall.policy), config);
            return firewall.endpoints.flatMap(({ id, subnet: subnetId }): [string, FirewallEndpoint][] => {
                const subnet = subnets.get(subnetId);
                return subnet === undefined ? [] : [[id, { id, firewall: firewall.name, subnet, flaws }]];
            });
        }),
    );
}

/**
 * Every packet must come to the stateful rules, fragments too; those end in a drop; and the teams must be at home, or the
 * rules are about nobody (Network Firewall developer guide, stateful domain list rule groups).
 */
function flawsOf(policy: FactOf<"firewall-policy"> | undefined, { teams }: EnvironmentConfig): readonly string[] {
    if (policy === undefined) return ["its policy is not part of the plan"];
    const judged = (actions: readonly string[]) =>
        actions.some((action) => action === "aws:forward_to_sfe" || action === "aws:drop") &&
        !actions.includes("aws:pass");
    const strangers = subtract(ranges(Object.values(teams).map(({ network }) => network.cidr)), ranges(policy.home));
    return [
        ...(judged(policy.stateless) ? [] : [`${policy.name} lets packets pass before the stateful rules`]),
        ...(judged(policy.fragments) ? [] : [`${policy.name} lets fragments pass before the stateful rules`]),
        ...(policy.statelessGroups === 0
            ? []
            : [`${policy.name} has stateless rule groups, which may let packets pass`]),
        ...(policy.strict && policy.stateful.some((action) => action.startsWith("aws:drop"))
            ? []
            : [`${policy.name} does not drop what no rule allows`]),
        ...(isEmpty(strangers) ? [] : [`HOME_NET of ${policy.name} leaves out ${addressText(strangers)}`]),
    ];
}
