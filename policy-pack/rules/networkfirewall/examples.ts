import type { FirewallPolicyArgs, RuleGroupArgs } from "@pulumi/aws/networkfirewall";
import type { Props } from "../../lib/rule";

type Group = Props<RuleGroupArgs>;
type Policy = NonNullable<Props<FirewallPolicyArgs>["firewallPolicy"]>;

/** A policy that forwards everything to the stateful engine, with the given options. */
export function policyProps(
    options: Policy["statefulEngineOptions"] = {},
    rest: Policy = {},
): Props<FirewallPolicyArgs> {
    const forward = ["aws:forward_to_sfe"];
    return {
        firewallPolicy: {
            statelessDefaultActions: forward,
            statelessFragmentDefaultActions: forward,
            statefulEngineOptions: options,
            ...rest,
        },
    };
}

export function suricata(rulesString: string, variables: Readonly<Record<string, string[]>> = {}): Group {
    const ipSets = Object.entries(variables).map(([key, definitions]) => ({ key, ipSet: { definitions } }));
    return { type: "STATEFUL", ruleGroup: { rulesSource: { rulesString }, ruleVariables: { ipSets } } };
}

export function domains(generatedRulesType: string, ...targets: string[]): Group {
    const rulesSourceList = { generatedRulesType, targetTypes: ["TLS_SNI", "HTTP_HOST"], targets };
    return { type: "STATEFUL", ruleGroup: { rulesSource: { rulesSourceList } } };
}

export function stateful(action: string, destination: string): Group {
    const header = { protocol: "TCP", source: "ANY", sourcePort: "ANY", direction: "FORWARD", destination };
    const statefulRules = [
        { action, header: { ...header, destinationPort: "443" }, ruleOptions: [{ keyword: "sid", settings: ["1"] }] },
    ];
    return { type: "STATEFUL", ruleGroup: { rulesSource: { statefulRules } } };
}

export function stateless(action: string, addressDefinition: string): Group {
    const ruleDefinition = { actions: [action], matchAttributes: { destinations: [{ addressDefinition }] } };
    const statelessRulesAndCustomActions = { statelessRules: [{ priority: 1, ruleDefinition }] };
    return { type: "STATELESS", ruleGroup: { rulesSource: { statelessRulesAndCustomActions } } };
}
