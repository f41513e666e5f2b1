import type { Pattern } from "../../components/team/records/event-pattern";

/** An event as EventBridge has it: JSON, nested. */
export interface Event {
    readonly [field: string]: unknown;
}

/** Whether EventBridge would match the event: every field of the pattern, or one alternative of `$or`, must. */
export function matches(pattern: Pattern, event: Event): boolean {
    return Object.entries(pattern).every(([field, wanted]) => {
        if (field === "$or") {
            return (wanted as readonly Pattern[]).some((alternative) => matches(alternative, event));
        }
        const found = event[field];
        if (!Array.isArray(wanted)) {
            // Of a list of objects, one must match whole.
            return [found].flat().some((one: unknown) => {
                const nested = typeof one === "object" && one !== null ? (one as Event) : {};
                return matches(wanted as Pattern, nested);
            });
        }
        const values: readonly unknown[] = Array.isArray(found) ? found : [found];
        return wanted.some((match: unknown) => values.some((value) => matchesValue(match, value)));
    });
}

function matchesValue(match: unknown, value: unknown): boolean {
    if (typeof match !== "object" || match === null) {
        return match === value;
    }
    const [operator = "", wanted] = Object.entries(match)[0] ?? [];
    switch (operator) {
        case "prefix":
            return typeof value === "string" && value.startsWith(wanted as string);
        case "suffix":
            return typeof value === "string" && value.endsWith(wanted as string);
        case "exists":
            return (value !== undefined) === wanted;
        case "anything-but":
            return value !== undefined && ![wanted].flat().includes(value);
        case "numeric":
            return typeof value === "number" && compares(value, wanted as readonly (string | number)[]);
        default:
            throw new Error(`${operator}: not an operator that this matcher knows`);
    }
}

function compares(value: number, [operator, limit, ...rest]: readonly (string | number)[]): boolean {
    if (rest.length > 0 || typeof limit !== "number" || operator !== ">=") {
        throw new Error(`${operator}: not a comparison that this matcher knows`);
    }
    return value >= limit;
}
