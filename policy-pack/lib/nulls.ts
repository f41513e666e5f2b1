import type { ResourceRecord } from "./resource";

/** A property that is null is one that is not given; providers and other languages write it so. */
export function withoutNulls(record: ResourceRecord): ResourceRecord {
    return holdsNull(record.inputs) ? { ...record, inputs: given(record.inputs) } : record;
}

function holdsNull(value: unknown): boolean {
    if (typeof value !== "object" || value === null) return value === null;
    for (const key in value) {
        if (holdsNull((value as Record<string, unknown>)[key])) return true;
    }
    return false;
}

function given<T extends object>(value: T): T {
    const inner = (one: unknown): unknown => (typeof one === "object" && one !== null ? given(one) : one);
    if (Array.isArray(value)) return value.filter((one) => one !== null).map(inner) as unknown[] as T;
    return Object.fromEntries(
        Object.entries(value).flatMap(([key, one]) => (one === null ? [] : [[key, inner(one)]])),
    ) as T;
}
