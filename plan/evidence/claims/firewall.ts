import { inEnvironment, leadsTo, settings, type Claim } from "../claim";
import { valuesAt, type Inventory } from "../inventory";

const policy = "aws:networkfirewall/firewallPolicy:FirewallPolicy";

const group = "aws:networkfirewall/ruleGroup:RuleGroup";

/** Packets leave by a firewall that says what it must. */
export const firewallClaims: readonly Claim[] = [
    {
        name: "The firewall judges each packet by its whole rules in strict order, and drops what none allows",
        control: "filtered-egress",
        flaws: [
            inEnvironment("aws:networkfirewall/firewall:Firewall", 1),
            settings("aws:networkfirewall/firewall:Firewall", {
                deleteProtection: true,
                firewallPolicyChangeProtection: true,
                subnetChangeProtection: true,
                subnetMappings: {
                    test: (value) => (Array.isArray(value) ? value.length > 0 : true),
                    said: "an endpoint in every zone",
                },
            }),
            firewallInEveryZone,
            leadsTo("aws:networkfirewall/firewall:Firewall", "firewallPolicyArn", policy, "name"),
            leadsTo(policy, "firewallPolicy.statefulRuleGroupReferences.resourceArn", group, "name"),
            groupsInForce,
            settings(policy, {
                "firewallPolicy.statelessDefaultActions": ["aws:forward_to_sfe"],
                "firewallPolicy.statelessFragmentDefaultActions": ["aws:forward_to_sfe"],
                "firewallPolicy.statefulDefaultActions": [
                    "aws:drop_established_app_layer_to_server",
                    "aws:alert_established_app_layer_to_server",
                ],
                "firewallPolicy.statefulEngineOptions.ruleOrder": "STRICT_ORDER",
                "firewallPolicy.statefulEngineOptions.streamExceptionPolicy": "REJECT",
            }),
            settings(group, { "ruleGroup.statefulRuleOptions.ruleOrder": "STRICT_ORDER", type: "STATEFUL" }),
            capacities,
            variables,
            homeNet,
            namesAllowed,
        ],
    },
];

function firewallInEveryZone(inventory: Inventory): readonly string[] {
    return inventory.of("aws:networkfirewall/firewall:Firewall").flatMap(({ name, inputs }) => {
        const subnets = valuesAt(inputs, "subnetMappings.subnetId");
        return subnets.length === inventory.config.zones.length
            ? []
            : [`${name}: ${subnets.length} endpoints in ${inventory.config.zones.length} zones`];
    });
}

/** A group that the policy does not refer to has no say. */
function groupsInForce(inventory: Inventory): readonly string[] {
    const named = new Set(
        inventory
            .of(policy)
            .flatMap(({ inputs }) => valuesAt(inputs, "firewallPolicy.statefulRuleGroupReferences.resourceArn")),
    );
    const order = inventory
        .of(policy)
        .flatMap(({ inputs }) => valuesAt(inputs, "firewallPolicy.statefulRuleGroupReferences"));
    const of = (ending: string) =>
        order.flat().filter((each) => String(valuesAt(each, "resourceArn")[0]).endsWith(ending));
    const at = (ending: string) => of(ending).map((each) => Number(valuesAt(each, "priority")[0]));
    return [
        ...inventory
            .of(group)
            .filter(({ inputs }) => ![...named].some((arn) => String(arn).endsWith(`/${String(inputs["name"])}`)))
            .map(({ name }) => `${name}: no policy refers to it`),
        ...(Math.max(...at("-refused")) <
        Math.min(
            ...order
                .flat()
                .filter((each) => !String(valuesAt(each, "resourceArn")[0]).endsWith("-refused"))
                .map((each) => Number(valuesAt(each, "priority")[0])),
        )
            ? []
            : ["what is always refused is not judged first"]),
        ...(of("-rest").length === 1 ? [] : ["the rules for the rest are not in force"]),
    ];
}

function capacities(inventory: Inventory): readonly string[] {
    return inventory.of(group).flatMap(({ name, inputs }) => {
        const rules = String(valuesAt(inputs, "ruleGroup.rulesSource.rulesString")[0] ?? "")
            .split("\n")
            .filter((line) => line.includes("sid:"));
        const capacity = Number(inputs["capacity"]);
        return capacity >= rules.length && rules.length > 0
            ? []
            : [`${name}: ${rules.length} rules, room for ${capacity}`];
    });
}

/** A variable that nobody defines makes AWS refuse the rules, or means everything. */
function variables(inventory: Inventory): readonly string[] {
    const { securityRoom, addressRange } = inventory.config;
    const known: readonly string[] = [
        addressRange,
        ...securityRoom.ranges,
        ...Object.values(inventory.config.teams).map(({ network }) => network.cidr),
    ];
    return inventory.of(group).flatMap(({ name, inputs }) => {
        const rules = String(valuesAt(inputs, "ruleGroup.rulesSource.rulesString")[0] ?? "");
        const sets = valuesAt(inputs, "ruleGroup.ruleVariables.ipSets").flat();
        const defined = ["HOME_NET", "EXTERNAL_NET", ...sets.map((each) => String(valuesAt(each, "key")[0]))];
        const used = new Set([...rules.matchAll(/\$([A-Z_0-9]+)/g)].map(([, each]) => each ?? ""));
        const ranges = sets.flatMap((each) => valuesAt(each, "ipSet.definitions").flat()).map(String);
        const room = sets
            .filter((each) => valuesAt(each, "key")[0] === "ROOM")
            .flatMap((each) => valuesAt(each, "ipSet.definitions").flat());
        return [
            ...[...used].filter((each) => !defined.includes(each)).map((each) => `${name}: nobody defines ${each}`),
            ...ranges
                .filter((range) => !known.includes(range))
                .map((range) => `${name}: ${range} is no range of the environment`),
            ...(used.has("ROOM") && room.length !== securityRoom.ranges.length
                ? [`${name}: ROOM is not the room`]
                : []),
        ];
    });
}

function homeNet(inventory: Inventory): readonly string[] {
    return inventory.of(policy).flatMap(({ name, inputs }) => {
        const [home] = valuesAt(inputs, "firewallPolicy.policyVariables.ruleVariables").flat();
        const found = valuesAt(home, "ipSet.definitions").flat();
        const wanted = [inventory.config.addressRange, ...inventory.config.securityRoom.ranges];
        return valuesAt(home, "key")[0] === "HOME_NET" &&
            wanted.every((range) => found.includes(range)) &&
            found.length === wanted.length
            ? []
            : [`${name}: HOME_NET is ${found.join(", ")}; must be ${wanted.join(", ")}`];
    });
}

/** The firewall's own statement of who may reach what: a source, a name, and nothing for AWS's whole domain. */
function namesAllowed(inventory: Inventory): readonly string[] {
    const allowed = new Set(Object.values(inventory.config.teams).flatMap(({ network }) => network.allowList));
    const ranges = new Set<unknown>(Object.values(inventory.config.teams).map(({ network }) => network.cidr));
    const groups = inventory.of(group);
    const rules = groups.flatMap(({ inputs }) =>
        String(valuesAt(inputs, "ruleGroup.rulesSource.rulesString")[0] ?? "").split("\n"),
    );
    const passed = rules
        .filter((each) => /^pass (tls|http) /.test(each))
        .map((each) => /content:"([^"]+)"/.exec(each)?.[1] ?? "");
    return [
        ...passed.filter((name) => !allowed.has(name)).map((name) => `${name} passes and no team is allowed it`),
        ...[...allowed].filter((name) => !passed.includes(name)).map((name) => `${name} is allowed and does not pass`),
        ...rules
            .filter(
                (each) =>
                    /^pass /.test(each) &&
                    !/^pass (tls|http) \$TEAM_/.test(each) &&
                    !/^pass tcp \$ROOM any -> \$HOSTS (22|443) /.test(each),
            )
            .map((each) => `passes more than names: ${each.slice(0, 80)}`),
        ...groups
            .filter(({ name }) => /-allowed-/.test(name))
            .flatMap(({ inputs }) => valuesAt(inputs, "ruleGroup.ruleVariables.ipSets.ipSet.definitions").flat())
            .filter((range) => !ranges.has(range))
            .map((range) => `${String(range)} is no team's range`),
    ];
}
