/**
 * Readers for values that ought to have a shape and may not: YAML programs give "true" for true, old providers one
 * object where new ones give a list. None of them throws on odd input.
 */

/** The value as a list: nothing is empty, a single value a list of one. */
export function list<T>(value: T | readonly T[] | null | undefined): readonly T[] {
    if (value === undefined || value === null) return [];
    return Array.isArray(value) ? value.filter((item) => item !== undefined && item !== null) : [value as T];
}

/** The first value of a list or the value itself: for blocks of which there is at most one. */
export function only<T>(value: T | readonly T[] | null | undefined): T | undefined {
    return list<T>(value)[0];
}

export function isTrue(value: unknown): boolean {
    return value === true || (typeof value === "string" && value.toLowerCase() === "true");
}

export function isFalse(value: unknown): boolean {
    return value === false || (typeof value === "string" && value.toLowerCase() === "false");
}

/** The text of a string, "" for anything else. */
export function text(value: unknown): string {
    return typeof value === "string" ? value : "";
}

/** The number a value stands for, undefined when it stands for none. */
export function number(value: unknown): number | undefined {
    if (typeof value === "number") return value;
    return typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value)) ? Number(value) : undefined;
}

/** A value as a message shows it. */
export function show(value: unknown): string {
    return value === undefined ? "unset" : JSON.stringify(value);
}
