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
    | "added";

/** One thing wrong with one rendering of the environment. */
export interface Mutant {
    readonly way: Way;
    /** Type, name and property, such as `aws:s3/bucket:Bucket fraud-buckets-work forceDestroy`. */
    readonly where: string;
    /** What is done there. */
    readonly change: string;
    /** The resource that is changed or removed. */
    readonly urn?: string;
    /** What takes its place, or what is there beside the others. */
    readonly by: readonly RenderedResource[];
}

/** The rendering with what is wrong in it. */
export function applied(mutant: Mutant, resources: readonly RenderedResource[]): readonly RenderedResource[] {
    const { urn, by } = mutant;
    return urn === undefined
        ? [...resources, ...by]
        : resources.flatMap((resource) => (resource.urn === urn ? by : [resource]));
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
