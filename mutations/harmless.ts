import type { Mutant } from "./mutant";

/** Mutants that are real and do no harm, each with the reason; the list is part of the report. */
interface Harmless {
    readonly type: RegExp;
    readonly where?: RegExp;
    readonly change?: RegExp;
    readonly why: string;
}

const table: readonly Harmless[] = [
    {
        type: /./,
        where: / tags(\..*)?$/,
        why: "a tag by which no policy decides: it sorts and is shown; those that decide are asked for by claims and questions",
    },
];

export function harmlessBecause({ type, where, change }: Mutant): string | undefined {
    return table.find(
        (each) => each.type.test(type) && (each.where?.test(where) ?? true) && (each.change?.test(change) ?? true),
    )?.why;
}
