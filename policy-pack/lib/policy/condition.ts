import { UnknownValueError } from "../unknown";

/** One operator on one key: `"StringLike": { "aws:PrincipalOrgID": "o-1" }`. Keys of one block are ANDed. */
export interface Condition {
    readonly kind: "string" | "arn" | "ip" | "bool" | "null" | "numeric" | "date" | "binary" | "other";
    /** Whether `*` and `?` in values are wildcards; ArnEquals behaves as ArnLike does. */
    readonly wildcards: boolean;
    /** StringNotEquals and its like: true as well where the key is absent. */
    readonly negated: boolean;
    /** `...IfExists`: true where the key is absent. */
    readonly ifExists: boolean;
    /** The set operator; ForAllValues is true where the key is absent. */
    readonly set: "all" | "any" | undefined;
    /** The operator as written. */
    readonly operator: string;
    /** In lower case. */
    readonly key: string;
    readonly values: readonly string[];
}

export function parseConditions(block: unknown): readonly Condition[] {
    if (typeof block !== "object" || block === null) return [];
    return Object.entries(block).flatMap(([operator, keys]) => {
        if (typeof keys !== "object" || keys === null) return [];
        const given = keys as Readonly<Record<string, unknown>>;
        return Object.keys(given).map((key) => {
            const about = { ...readOperator(operator), key: key.trim().toLowerCase() };
            return withValues(about, () => {
                const values = given[key];
                return (Array.isArray(values) ? (values as readonly unknown[]) : [values]).map(String);
            });
        });
    });
}

/** What is not known yet throws when it is asked for: of many a key it does not matter what it is compared with. */
function withValues(about: Omit<Condition, "values">, read: () => readonly string[]): Condition {
    try {
        return { ...about, values: read() };
    } catch (error) {
        if (!(error instanceof UnknownValueError)) throw error;
        return Object.defineProperty({ ...about, values: [] }, "values", { get: read });
    }
}

function readOperator(operator: string): Omit<Condition, "key" | "values"> {
    const lower = operator.trim().toLowerCase();
    const bare = lower.replace(/^for(all|any)values?:/, "").replace(/ifexists$/, "");
    const kind = kinds.find(([pattern]) => pattern.test(bare))?.[1] ?? "other";
    return {
        operator,
        kind,
        wildcards: kind === "arn" || bare.includes("like"),
        negated: /^(string|arn|numeric|date)not|^notipaddress/.test(bare),
        ifExists: lower.endsWith("ifexists"),
        set: lower.startsWith("forallvalue") ? "all" : lower.startsWith("foranyvalue") ? "any" : undefined,
    };
}

const kinds: readonly (readonly [RegExp, Condition["kind"]])[] = [
    [/^string(not)?(equals|equalsignorecase|like)$/, "string"],
    [/^arn(not)?(equals|like)$/, "arn"],
    [/^(not)?ipaddress$/, "ip"],
    [/^bool$/, "bool"],
    [/^null$/, "null"],
    [/^numeric/, "numeric"],
    [/^date/, "date"],
    [/^binary/, "binary"],
];
