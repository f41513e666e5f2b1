import type { RenderedResource } from "../plan/engine";

/** How people break things; the report counts by it. */
export type Way =
    | "flip"
    | "remove"
    | "widen"
    | "wildcard"
    | "drop a condition"
    | "drop a Deny"
    | "narrow a Deny"
    | "invert a condition"
    | "add an Allow"
    | "a stranger"
    | "public range"
    | "wrong key"
    | "log off"
    | "short retention"
    | "weaker choice"
    | "companion removed"
    | "added"
    | "known false closure";

/** One thing wrong with one rendering of the environment. */
export interface Mutant {
    readonly way: Way;
    /** Type token of what is broken, removed or added; the report counts by it. */
    readonly type: string;
    /** Name of the resource and path of the property, such as `fraud-buckets-work forceDestroy`. */
    readonly where: string;
    /** What is done there. */
    readonly change: string;
    /** The resources that are changed or removed. */
    readonly urns: readonly string[];
    /** What takes their place, or what is there beside the others. */
    readonly by: readonly RenderedResource[];
}

/** The rendering with what is wrong in it, everything in its place. */
export function applied({ urns, by }: Mutant, resources: readonly RenderedResource[]): readonly RenderedResource[] {
    const [first] = urns;
    return first === undefined
        ? [...resources, ...by]
        : resources.flatMap((resource) =>
              resource.urn === first ? by : urns.includes(resource.urn) ? [] : [resource],
          );
}

/** What identifies a mutant from one run to the next. */
export function titleOf({ way, type, where, change }: Mutant): string {
    return `${type} ${where}: ${change} (${way})`;
}

/** A change of a value inside a resource. */
export interface Change {
    readonly way: Way;
    readonly path: readonly (string | number)[];
    readonly change: string;
    /** `undefined` takes the property away. */
    readonly value: unknown;
}

/** The value with another one at the path. */
export function changed(value: unknown, path: readonly (string | number)[], to: unknown): unknown {
    const [key, ...rest] = path;
    if (key === undefined) {
        return to;
    }
    if (Array.isArray(value)) {
        if (rest.length === 0 && to === undefined) {
            return value.filter((_, index) => index !== key);
        }
        return key === value.length
            ? [...value, to]
            : value.map((item, index) => (index === key ? changed(item, rest, to) : item));
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    const { [key]: inner, ...others } = Object.fromEntries(Object.entries(value));
    const next = changed(inner, rest, to);
    return next === undefined ? others : { ...others, [key]: next };
}

/** The value at the path. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
    const [key, ...rest] = path;
    if (key === undefined || typeof value !== "object" || value === null) {
        return key === undefined ? value : undefined;
    }
    return valueAt(new Map(Object.entries(value)).get(String(key)), rest);
}
