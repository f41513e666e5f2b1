import type { Exception } from "./exceptions";
import type { Preset } from "./presets";
import type { Level } from "./resource";

/** What a user may say about the pack as a whole; `pack-config.ts` reads it from a file. */
export interface PackConfig {
    /** @default "closed-ml" */
    readonly preset?: Preset;
    /** Per rule name, another level than the preset's. `all` stands for every rule that is not named. */
    readonly levels?: Readonly<Record<string, Level | "disabled">>;
    /** Per rule name, values for the rule's settings. */
    readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    /** The level of "could not be judged" notices of mandatory rules. @default "advisory" */
    readonly unknowns?: Level;
    readonly exceptions?: readonly Exception[];
    /** The day by which exceptions expire, as YYYY-MM-DD. @default today, in UTC */
    readonly today?: string;
}

/** A value that a rule lets its user choose, with the JSON schema that CrossGuard publishes. */
export interface Setting<T> {
    readonly schema: { readonly type: "integer" | "boolean" | "array"; readonly [keyword: string]: unknown };
    readonly fallback: T;
    accepts(value: unknown): value is T;
}

export type Settings = Readonly<Record<string, Setting<unknown>>>;
export type ValuesOf<S extends Settings> = { readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never };

export function integer(fallback: number, description: string, minimum = 0): Setting<number> {
    return {
        schema: { type: "integer", default: fallback, minimum, description },
        fallback,
        accepts: (value): value is number => Number.isInteger(value) && Number(value) >= minimum,
    };
}

export function flag(fallback: boolean, description: string): Setting<boolean> {
    return {
        schema: { type: "boolean", default: fallback, description },
        fallback,
        accepts: (value): value is boolean => typeof value === "boolean",
    };
}

export function strings(fallback: readonly string[], description: string): Setting<readonly string[]> {
    return {
        schema: { type: "array", items: { type: "string" }, default: [...fallback], description },
        fallback,
        accepts: (value): value is readonly string[] =>
            Array.isArray(value) && value.every((item) => typeof item === "string"),
    };
}

/** The values of a rule's settings; a value of the wrong shape is an error, never silently the default. */
export function readSettings<S extends Settings>(rule: string, settings: S, given: Readonly<Record<string, unknown>>) {
    const values: Record<string, unknown> = {};
    for (const [name, setting] of Object.entries(settings)) {
        const value = given[name];
        if (value !== undefined && !setting.accepts(value)) {
            const wanted = JSON.stringify(setting.schema);
            throw new Error(`${rule}.${name}: ${JSON.stringify(value)} does not fit; give a value of ${wanted}`);
        }
        values[name] = value ?? setting.fallback;
    }
    return values as ValuesOf<S>;
}

const order: readonly (Level | "disabled")[] = ["disabled", "advisory", "mandatory"];

/** The lower of two levels. */
export function lower<L extends Level | "disabled">(a: L, b: L): L {
    return order.indexOf(a) < order.indexOf(b) ? a : b;
}
