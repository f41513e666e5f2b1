/** An event as EventBridge has it: JSON, nested. */
export type Event = Readonly<Record<string, unknown>>;

/** Whether EventBridge would match the event: every field of the pattern, or one alternative of `$or`, must. */
export function matches(pattern: unknown, event: unknown): boolean {
    if (entries(pattern).length === 0) {
        return false;
    }
    return entries(pattern).every(([field, wanted]) => {
        if (field === "$or") {
            return list(wanted).some((alternative) => matches(alternative, event));
        }
        const found = new Map(entries(event)).get(field);
        return Array.isArray(wanted)
            ? wanted.some((match) => list(found, [undefined]).some((value) => isMatch(match, value)))
            : list(found, [{}]).some((one) => matches(wanted, one));
    });
}

function isMatch(match: unknown, value: unknown): boolean {
    const [[operator = "", wanted] = []] = entries(match);
    switch (operator) {
        case "":
            return match === value;
        case "prefix":
            return String(value).startsWith(String(wanted));
        case "suffix":
            return String(value).endsWith(String(wanted));
        case "exists":
            return (value !== undefined) === wanted;
        case "anything-but":
            return value !== undefined && !list(wanted).includes(value);
        case "numeric": {
            const [comparison, limit, more] = list(wanted);
            return comparison === ">=" && more === undefined && typeof limit === "number" && Number(value) >= limit;
        }
        default:
            // What is not understood matches nothing, so that no alarm is believed in by mistake.
            return false;
    }
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function list(value: unknown, absent: readonly unknown[] = []): readonly unknown[] {
    return value === undefined ? absent : Array.isArray(value) ? value : [value];
}
