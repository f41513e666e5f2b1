import {
    eachHas,
    equal,
    inEnvironment,
    inEveryTeam,
    leadsTo,
    like,
    off,
    oneOf,
    settings,
    unlessAbsent,
    type Claim,
} from "../claim";
import { valuesAt, type Inventory } from "../inventory";

const vpc = "aws:ec2/vpc:Vpc";
const rule = "aws:route53/resolverFirewallRule:ResolverFirewallRule";
const ruleGroup = "aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup";
const association = "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation";
const list = "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList";
const policy = "aws:networkfirewall/firewallPolicy:FirewallPolicy";
const group = "aws:networkfirewall/ruleGroup:RuleGroup";
const clientVpn = "aws:ec2clientvpn/endpoint:Endpoint";

/** How the ways of packets and names are set, beside what the walk through the network proves. */
export const networkClaims: readonly Claim[] = [
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
        ],
    },
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
    {
        name: "People come in by a VPN that records, ends its sessions and leads to the entrance alone",
        control: "single-entrance",
        flaws: [
            settings(clientVpn, {
                "connectionLogOptions.enabled": true,
                "clientRouteEnforcementOptions.enforced": true,
                disconnectOnSessionTimeout: true,
                sessionTimeoutHours: oneOf(8, 10, 12),
                selfServicePortal: "disabled",
                splitTunnel: off,
                transportProtocol: oneOf("udp", "tcp"),
                vpnPort: 443,
                "authenticationOptions.type": oneOf("certificate-authentication", "federated-authentication"),
            }),
            vpnAsConfigured,
            settings("aws:ec2clientvpn/authorizationRule:AuthorizationRule", { authorizeAllGroups: true }),
            eachHas(clientVpn, "aws:ec2clientvpn/authorizationRule:AuthorizationRule", "clientVpnEndpointId", "id"),
            (inventory) =>
                inventory.of(clientVpn).length === 0
                    ? []
                    : ["networkAssociation:NetworkAssociation", "authorizationRule:AuthorizationRule"].flatMap((type) =>
                          inEnvironment(`aws:ec2clientvpn/${type}`, inventory.config.zones.length)(inventory),
                      ),
        ],
    },
    {
        name: "The transit gateway takes nobody in by itself and passes nothing on by default",
        control: "teams-apart",
        flaws: [
            settings("aws:ec2transitgateway/transitGateway:TransitGateway", {
                autoAcceptSharedAttachments: "disable",
                defaultRouteTableAssociation: "disable",
                defaultRouteTablePropagation: "disable",
                multicastSupport: "disable",
                securityGroupReferencingSupport: "disable",
                dnsSupport: "enable",
            }),
            settings(
                "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
                {
                    transitGatewayDefaultRouteTableAssociation: false,
                    transitGatewayDefaultRouteTablePropagation: false,
                },
                /^dmz-/,
            ),
            settings(
                "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
                { applianceModeSupport: "enable" },
                /-inspection-attachment$/,
            ),
            attachedZones,
            eachTransitTarget,
            blackholes,
            inEnvironment("aws:ram/resourceShare:ResourceShare", 1),
            settings("aws:ram/resourceShare:ResourceShare", { allowExternalPrincipals: false }),
            eachHas(
                "aws:ram/resourceShare:ResourceShare",
                "aws:ram/principalAssociation:PrincipalAssociation",
                "resourceShareArn",
                "name",
            ),
            eachHas(
                "aws:ram/resourceShare:ResourceShare",
                "aws:ram/resourceAssociation:ResourceAssociation",
                "resourceShareArn",
                "name",
            ),
        ],
    },
    {
        name: "What AWS makes with every network is emptied: default groups, default lists and main tables let nothing pass",
        control: "hardened-defaults",
        flaws: [
            eachHas(vpc, "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "vpcId", "id"),
            settings("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", { ingress: [], egress: [] }),
            settings("aws:ec2/defaultNetworkAcl:DefaultNetworkAcl", { ingress: [], egress: [] }),
            settings("aws:ec2/defaultRouteTable:DefaultRouteTable", { routes: [] }),
            emptiedIn("defaultNetworkAclId", "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl"),
            emptiedIn("defaultRouteTableId", "aws:ec2/defaultRouteTable:DefaultRouteTable"),
            settings(vpc, { enableDnsSupport: unlessAbsent(equal(true)) }),
            settings(vpc, { enableDnsHostnames: true }, /-network-vpc$|^entrance-vpc$/),
            inEveryTeam(vpc),
            settings("aws:route53/resolverEndpoint:ResolverEndpoint", {
                direction: "INBOUND",
                protocols: ["Do53"],
                resolverEndpointType: like(/^IPV4$/),
            }),
        ],
    },
    {
        name: "Networks have the ranges that the configuration gives them, and what each zone needs is in each zone",
        control: "closed-network",
        flaws: [rangesAsConfigured, natsAsConfigured],
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
        ...inventory.teams.map(({ config }) => config.network.cidr),
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
    const allowed = new Set(inventory.teams.flatMap(({ config }) => config.network.allowList));
    const ranges = new Set<unknown>(inventory.teams.map(({ config }) => config.network.cidr));
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

function vpnAsConfigured(inventory: Inventory): readonly string[] {
    const { entrance } = inventory.config.dmz;
    if (entrance.kind !== "client-vpn") {
        return [];
    }
    const wanted = JSON.stringify(entrance);
    const [endpoint] = inventory.of(clientVpn);
    const values = ["clientCidrBlock", "serverCertificateArn"].map((key) => String(endpoint?.inputs[key]));
    return [
        ...values
            .filter((value) => !wanted.includes(`"${value}"`))
            .map((value) => `the VPN has ${value}, which the configuration does not give it`),
        ...(valuesAt(endpoint?.inputs, "dnsServers").flat().length === inventory.config.zones.length
            ? []
            : ["the VPN names other resolvers than the entrance's"]),
        ...(valuesAt(endpoint?.inputs, "securityGroupIds").flat().length > 0 ? [] : ["the VPN has no group"]),
        ...(valuesAt(endpoint?.inputs, "authenticationOptions.rootCertificateChainArn").every((value) =>
            wanted.includes(String(value)),
        ) &&
        (entrance.authentication.kind !== "certificate" ||
            valuesAt(endpoint?.inputs, "authenticationOptions.rootCertificateChainArn").length === 1)
            ? []
            : ["the VPN trusts another root"]),
    ];
}

function attachedZones(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:ec2transitgateway/vpcAttachment:VpcAttachment")
        .filter(({ inputs }) => valuesAt(inputs, "subnetIds").flat().length !== inventory.config.zones.length)
        .map(({ name }) => `${name}: is not in every zone`);
}

function eachTransitTarget(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:ec2transitgateway/route:Route")
        .filter(({ inputs }) => (inputs["transitGatewayAttachmentId"] === undefined) === (inputs["blackhole"] !== true))
        .map(({ name }) => `${name}: leads neither somewhere nor nowhere`);
}

/** Whatever is of the environment and leads nowhere is dropped in the table of the teams and behind the firewall. */
function blackholes(inventory: Inventory): readonly string[] {
    const dropped = inventory
        .of("aws:ec2transitgateway/route:Route")
        .filter(({ inputs }) => inputs["blackhole"] === true);
    const ranges = dropped.map(({ inputs }) => inputs["destinationCidrBlock"]);
    return ["secure", "inspection"].flatMap((table) =>
        dropped.some(
            ({ name, inputs }) =>
                name.includes(`-routes-${table}-`) && inputs["destinationCidrBlock"] === inventory.config.addressRange,
        )
            ? []
            : [`the table ${table} drops ${ranges.join(", ")} and not the environment's range`],
    );
}

function emptiedIn(property: string, type: string): (inventory: Inventory) => readonly string[] {
    return (inventory) => {
        const emptied = new Set(inventory.of(type).map(({ inputs }) => inputs[property]));
        return inventory
            .of(vpc)
            .filter(({ name, outputs }) => !/-egress-vpc$/.test(name) && !emptied.has(outputs[property]))
            .map(({ name }) => `${name}: what AWS made with it is not emptied (${property})`);
    };
}

function rangesAsConfigured(inventory: Inventory): readonly string[] {
    const { dmz } = inventory.config;
    const wanted = new Set<unknown>([
        dmz.inspectionRange,
        dmz.egressRange,
        dmz.entranceRange,
        ...inventory.teams.map(({ config }) => config.network.cidr),
    ]);
    const central = JSON.stringify(inventory.config);
    return inventory
        .of(vpc)
        .filter(
            ({ inputs }) => !wanted.has(inputs["cidrBlock"]) && !central.includes(`"${String(inputs["cidrBlock"])}"`),
        )
        .map(({ name, inputs }) => `${name}: its range is ${String(inputs["cidrBlock"])}`);
}

function natsAsConfigured(inventory: Inventory): readonly string[] {
    const nats = inventory.of("aws:ec2/natGateway:NatGateway").length;
    const addresses = inventory.of("aws:ec2/eip:Eip").length;
    return nats === 0 || nats === inventory.config.zones.length
        ? addresses >= nats
            ? []
            : ["a NAT gateway has no address of its own"]
        : [`${nats} NAT gateways in ${inventory.config.zones.length} zones`];
}
