/** The strings that stand for a value not known yet, as the engine sends them (sdk/nodejs, runtime/rpc.ts). */
const sentinels: ReadonlySet<unknown> = new Set([
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** The sentinel of an unknown string, for examples and tests. */
export const unknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Thrown when a rule reads a value that is known only after the update. */
export class UnknownValueError extends Error {
    constructor(readonly property: string) {
        // One is thrown for each rule that reads such a value: where from is of no use to anybody, and most of its price.
        const { stackTraceLimit } = Error;
        Error.stackTraceLimit = 0;
        super(`${property} is not known before the update`);
        Error.stackTraceLimit = stackTraceLimit;
    }
}

export function isUnknown(value: unknown): boolean {
    return typeof value === "string" && value.length === 36 && sentinels.has(value);
}

/** Whether an unknown value lies anywhere inside. */
export function holdsUnknown(value: unknown): boolean {
    if (typeof value === "string") return isUnknown(value);
    if (typeof value !== "object" || value === null) return false;
    for (const key in value) {
        if (holdsUnknown((value as Record<string, unknown>)[key])) return true;
    }
    return false;
}

/** The same object, throwing `UnknownValueError` where an unknown value is read. */
export function guardUnknowns<T>(value: T, path = ""): T {
    if (typeof value !== "object" || value === null) return value;
    return new Proxy(value, {
        get(target, key) {
            const field: unknown = Reflect.get(target, key);
            if (typeof key === "symbol" || typeof field === "function") return field;
            const here = path === "" ? key : `${path}.${key}`;
            if (isUnknown(field)) throw new UnknownValueError(here);
            return guardUnknowns(field, here);
        },
    });
}

/** A property as it is, known or not; to read it otherwise throws where it is not. */
export function seen(props: object, key: string): unknown {
    return Object.getOwnPropertyDescriptor(props, key)?.value;
}

/** What was passed over because something else is certain: between that and the end of the check nothing else runs. */
let passedOver: UnknownValueError | undefined;

/** To be called where a fault is certain and more might be found once everything is known. */
export function passOver(error: UnknownValueError) {
    passedOver ??= error;
}

/** Reads what a fault that is certain does not hang on. */
export function passingOver(read: () => void) {
    try {
        read();
    } catch (error) {
        if (!(error instanceof UnknownValueError)) throw error;
        passOver(error);
    }
}

/** What has been passed over since this was last asked. */
export function takePassedOver(): UnknownValueError | undefined {
    const taken = passedOver;
    passedOver = undefined;
    return taken;
}

/** What is read; undefined where it is not known yet. */
export function whenKnown<T>(read: () => T): T | undefined {
    try {
        return read();
    } catch (error) {
        if (!(error instanceof UnknownValueError)) throw error;
        return undefined;
    }
}

/** Whether a property has been given, be its value known or not. Reading it would throw where it is unknown. */
export function isSet(props: object | undefined, key: string): boolean {
    if (props === undefined || props === null) return false;
    const value: unknown = Object.getOwnPropertyDescriptor(props, key)?.value;
    return value !== undefined && value !== null && value !== "";
}

/** Whether a list has no entries; entries and lists that are not known yet count as there. */
export function isEmptyList(props: object | undefined, key: string): boolean {
    if (props === undefined || !isSet(props, key)) return true;
    const value: unknown = Object.getOwnPropertyDescriptor(props, key)?.value;
    return Array.isArray(value) && value.length === 0;
}
