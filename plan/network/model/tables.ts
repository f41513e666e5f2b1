import type { FactOf } from "../facts";
import type { AddressSet } from "../sets/addresses";
import { isEmpty, subtract, union } from "../sets/intervals";
import type { Index } from "./index-facts";
import type { Route, Table, TransitTable } from "./parts";
import type { PrefixLists } from "./prefix-lists";

interface Destined<T> {
    readonly addresses: AddressSet;
    readonly length: number;
    readonly entry: T;
}

/** Which entry each address falls to: the longest prefix wins, and of equals the first. */
function longestFirst<T>(entries: readonly Destined<T>[]): readonly { addresses: AddressSet; entry: T }[] {
    let taken: AddressSet = [];
    return [...entries]
        .sort((a, b) => b.length - a.length)
        .flatMap(({ addresses, entry }) => {
            const left = subtract(addresses, taken);
            taken = union(taken, addresses);
            return isEmpty(left) ? [] : [{ addresses: left, entry }];
        });
}

/** Builds the route tables of one VPC after another. */
export class Tables {
    private readonly routes: ReadonlyMap<string, readonly FactOf<"route">[]>;
    private readonly announced: ReadonlyMap<string, readonly FactOf<"vpn-routes">[]>;
    private readonly doors: ReadonlyMap<string, readonly FactOf<"endpoint">[]>;

    constructor(
        index: Index,
        private readonly lists: PrefixLists,
    ) {
        this.routes = index.by("route", ({ table }) => table);
        this.announced = index.by("vpn-routes", ({ table }) => table);
        const joined = index.of("endpoint-part").filter(({ part }) => part === "table");
        const doors = new Map<string, FactOf<"endpoint">[]>();
        for (const endpoint of index.of("endpoint").filter(({ type }) => type === "Gateway")) {
            const more = joined.filter((part) => part.endpoint === endpoint.id).map(({ of }) => of);
            for (const table of [...endpoint.tables, ...more]) {
                doors.set(table, [...(doors.get(table) ?? []), endpoint]);
            }
        }
        this.doors = doors;
    }

    table(id: string, name: string, vpcRanges: readonly string[]): Table {
        const written = (this.routes.get(id) ?? []).flatMap(({ name: by, destination, target, to }) =>
            this.destined(destination, { name: by, destination, target, to }),
        );
        const doors = (this.doors.get(id) ?? []).flatMap(({ name: by, prefixList, id: to }) =>
            this.destined(prefixList, { name: by, destination: prefixList, target: "gateway-endpoint", to }),
        );
        const local = vpcRanges.flatMap((destination) =>
            this.destined(destination, { name, destination, target: "local", to: "local" }),
        );
        // What a VPN announces is not known: it may be any prefix, and where nothing else fits it does.
        const announced = (this.announced.get(id) ?? []).flatMap(({ name: by, gateway }) =>
            this.destined("0.0.0.0/0", {
                name: by,
                destination: "what the VPN announces",
                target: "vpn-gateway",
                to: gateway,
            }),
        );
        const parts = longestFirst([...doors, ...written, ...local, ...announced]);
        return { name, parts: parts.map(({ addresses, entry: route }) => ({ addresses, route })) };
    }

    private destined(destination: string, entry: Route): readonly Destined<Route>[] {
        return this.lists.destinations(destination).map((each) => ({ ...each, entry }));
    }
}

/** A static route of a transit gateway's table, or one that an attached VPC announces. */
export interface TransitEntry {
    readonly route: string;
    readonly destination: string;
    readonly attachment: string | undefined;
}

/** Static routes before announced ones, where their prefixes are equal. */
export function transitTable(
    name: string,
    entries: readonly TransitEntry[],
    announcing: TransitTable["announcing"],
    lists: PrefixLists,
): TransitTable {
    const destined = entries.flatMap((entry) =>
        lists.destinations(entry.destination).map((each) => ({ ...each, entry })),
    );
    return {
        name,
        parts: longestFirst(destined).map(({ addresses, entry }) => ({ addresses, ...entry })),
        announcing,
    };
}
