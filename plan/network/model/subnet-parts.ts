import type { FactOf } from "../facts";
import { acl, untouchedAcl } from "./filters";
import type { Index } from "./index-facts";
import type { Acl, Table } from "./parts";
import type { Tables } from "./tables";

/** The route table of each subnet: its own, or the VPC's main one. */
export class VpcTables {
    private readonly ofSubnet: ReadonlyMap<string, string>;
    private readonly ofVpc: ReadonlyMap<string, string>;
    private readonly names: ReadonlyMap<string, string>;
    private readonly made = new Map<string, Table>();

    constructor(
        facts: Index,
        private readonly tables: Tables,
        private readonly ranges: ReadonlyMap<string, readonly string[]>,
    ) {
        this.ofSubnet = new Map(facts.of("table-of-subnet").map(({ subnet, table }) => [subnet, table]));
        this.ofVpc = new Map(facts.of("main-table").map(({ vpc, table }) => [vpc, table]));
        this.names = new Map(facts.of("table").map(({ id, name }) => [id, name]));
    }

    of(subnet: string, vpc: FactOf<"vpc">): Table {
        const id = this.ofSubnet.get(subnet) ?? this.ofVpc.get(vpc.id) ?? vpc.mainTable;
        const name = this.names.get(id) ?? `the main route table of ${vpc.name}`;
        const table = this.made.get(id) ?? this.tables.table(id, name, this.ranges.get(vpc.id) ?? []);
        this.made.set(id, table);
        return table;
    }
}

/** The network ACL of each subnet: its own, or the VPC's default one. */
export class VpcAcls {
    private readonly ofSubnet: ReadonlyMap<string, string>;
    private readonly acls: ReadonlyMap<string, Acl>;

    constructor(facts: Index) {
        this.ofSubnet = new Map(facts.of("acl-of-subnet").map(({ subnet, acl: id }) => [subnet, id]));
        const rules = facts.by("acl-rule", (rule) => rule.acl);
        this.acls = new Map(facts.of("acl").map(({ id, name }) => [id, acl(name, rules.get(id) ?? [])]));
    }

    of(subnet: string, vpc: FactOf<"vpc">): Acl {
        return this.acls.get(this.ofSubnet.get(subnet) ?? vpc.defaultAcl) ?? untouchedAcl;
    }
}
