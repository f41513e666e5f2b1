import { prefixLength, range, ranges, everywhere, standIn, type AddressSet } from "../sets/addresses";
import { union } from "../sets/intervals";
import type { Index } from "./index-facts";

/** What ranges and prefix lists stand for, as routes and rules write them. */
export class PrefixLists {
    private readonly own: ReadonlyMap<string, readonly string[]>;
    /** AWS's own lists, in the order in which they are met. */
    private readonly aws = new Map<string, AddressSet>();

    constructor(index: Index) {
        const lists = index.by("prefix-list", ({ id }) => id);
        this.own = new Map([...lists].map(([id, parts]) => [id, parts.flatMap((part) => part.ranges)]));
    }

    addresses(id: string): AddressSet {
        const own = this.own.get(id);
        if (own !== undefined) return ranges(own);
        const known = this.aws.get(id) ?? standIn(this.aws.size);
        this.aws.set(id, known);
        return known;
    }

    /** A destination with the length of its prefix; a list has one for each entry. */
    destinations(text: string): readonly { readonly addresses: AddressSet; readonly length: number }[] {
        if (!text.startsWith("pl-")) return [{ addresses: range(text) ?? everywhere, length: prefixLength(text) }];
        const own = this.own.get(text);
        return own === undefined
            ? [{ addresses: this.addresses(text), length: prefixLength("240.0.0.0/24") }]
            : own.flatMap((cidr) => this.destinations(cidr));
    }

    all(written: readonly string[], lists: readonly string[]): AddressSet {
        return union(ranges(written), ...lists.map((id) => this.addresses(id)));
    }
}
