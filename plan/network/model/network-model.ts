import type { EnvironmentConfig } from "../../../components/config/schema";
import type { FactOf, NetworkFacts } from "../facts";
import { ranges, type AddressSet } from "../sets/addresses";
import { nothing } from "../sets/intervals";
import { connectionsOf } from "./connections";
import { groupsByVpc } from "./filters";
import { firewallEndpoints } from "./firewalls";
import { Gateways } from "./gateways";
import { grouped, Index } from "./index-facts";
import type { Attachment, Connection, FirewallEndpoint, Group, Placed, Subnet, TransitTable, Vpc } from "./parts";
import { placedIn } from "./placed";
import { PrefixLists } from "./prefix-lists";
import { Tables } from "./tables";
import { VpcAcls, VpcTables } from "./subnet-parts";
import { teamNetworks, type TeamNetwork } from "./teams";
import { transitOf } from "./transit";

/** The networks of a whole environment, as AWS would see them. */
export class NetworkModel {
    readonly facts: Index;
    readonly vpcs: ReadonlyMap<string, Vpc>;
    readonly subnets: ReadonlyMap<string, Subnet>;
    readonly groups: ReadonlyMap<string, Group>;
    readonly lists: PrefixLists;
    readonly placed: readonly Placed[];
    readonly connections: ReadonlyMap<string, Connection>;
    readonly attachments: ReadonlyMap<string, Attachment>;
    readonly firewalls: ReadonlyMap<string, FirewallEndpoint>;
    /** VPCs in which a firewall has endpoints. */
    readonly guardedVpcs: ReadonlySet<string>;
    readonly gateways: Gateways;
    /** The teams of the configuration that are rendered. */
    readonly teams: readonly TeamNetwork[];
    private readonly tablesOf: ReadonlyMap<string, readonly TransitTable[]>;
    private readonly byVpc: ReadonlyMap<string, readonly Attachment[]>;
    private readonly rangesOf: ReadonlyMap<string, readonly string[]>;

    constructor(
        readonly config: EnvironmentConfig,
        renders: readonly NetworkFacts[],
    ) {
        const facts = new Index(renders);
        this.facts = facts;
        this.lists = new PrefixLists(facts);
        const more = facts.by("vpc-range", ({ vpc }) => vpc);
        this.rangesOf = new Map(
            facts
                .of("vpc")
                .map((vpc) => [vpc.id, [...vpc.ranges, ...(more.get(vpc.id) ?? []).map(({ range }) => range)]]),
        );
        const addresses = new Map([...this.rangesOf].map(([id, cidrs]) => [id, ranges(cidrs)]));
        const groups = groupsByVpc(facts, this.lists, (vpc) => addresses.get(vpc) ?? nothing);
        this.vpcs = this.vpcsOf(addresses, groups);
        const all = [...this.vpcs.values()];
        this.subnets = new Map(all.flatMap(({ subnets }) => subnets.map((subnet) => [subnet.id, subnet])));
        this.groups = new Map([...groups.values()].flat().map((group) => [group.id, group]));
        this.connections = connectionsOf(facts, config);
        this.firewalls = firewallEndpoints(facts, this.subnets, config);
        this.guardedVpcs = new Set([...this.firewalls.values()].map(({ subnet }) => subnet.vpc.id));
        this.gateways = new Gateways(facts, this.connections);
        this.placed = placedIn(facts, this.subnets);
        const transit = transitOf(facts, this.lists, { ...this, vpcRanges: (vpc) => this.rangesOf.get(vpc) ?? [] });
        this.attachments = transit.attachments;
        this.tablesOf = transit.tablesOf;
        this.byVpc = grouped([...transit.attachments.values()], ({ vpc }) => vpc?.id);
        this.teams = teamNetworks(config, all);
    }

    /** The tables that an attachment reads. */
    transitTables(attachment: string): readonly TransitTable[] {
        return this.tablesOf.get(attachment) ?? [];
    }

    attachmentsOf(vpc: Vpc): readonly Attachment[] {
        return this.byVpc.get(vpc.id) ?? [];
    }

    private vpcsOf(
        addresses: ReadonlyMap<string, AddressSet>,
        groups: ReadonlyMap<string, readonly Group[]>,
    ): ReadonlyMap<string, Vpc> {
        const { facts } = this;
        const teamOf = new Map(Object.entries(this.config.teams).map(([name, { accountId }]) => [accountId, name]));
        const subnets = facts.by("subnet", ({ vpc }) => vpc);
        const tables = new VpcTables(facts, new Tables(facts, this.lists), this.rangesOf);
        const acls = new VpcAcls(facts);
        return new Map(
            facts.of("vpc").map((fact): [string, Vpc] => {
                const inside: Subnet[] = [];
                const vpc: Vpc = {
                    ...fact,
                    team: fact.account === undefined ? undefined : teamOf.get(fact.account),
                    addresses: addresses.get(fact.id) ?? nothing,
                    subnets: inside,
                    groups: groups.get(fact.id) ?? [],
                };
                for (const subnet of subnets.get(fact.id) ?? []) {
                    inside.push({
                        ...subnet,
                        vpc,
                        addresses: ranges(subnet.ranges),
                        zone: this.zoneId(subnet),
                        table: tables.of(subnet.id, fact),
                        acl: acls.of(subnet.id, fact),
                    });
                }
                return [fact.id, vpc];
            }),
        );
    }

    /** Zones go by ids, which mean the same place everywhere. The network account's names are in the configuration. */
    private zoneId({ zone, account }: FactOf<"subnet">): string | undefined {
        const { dmz, zones, organization } = this.config;
        const place = account === organization.networkAccountId ? dmz.zoneNames.indexOf(zone ?? "") : -1;
        return zones[place] ?? zone;
    }
}
