import type { Line } from "./line";
import { everything, verbsOfWork } from "./row";

/** A row of a table, as it was written. */
export function cellsOf(row: string): readonly string[] {
    return row
        .slice(2, -2)
        .split(" | ")
        .map((cell) => cell.replaceAll("\\|", "|").replaceAll("\\*", "*").trim());
}

/** Each thing of a list with each verb of another. */
export function thingsAndVerbs(
    kind: string,
    things: string,
    verbs: string,
): readonly Pick<Line, "kind" | "thing" | "verb">[] {
    return things
        .split(", ")
        .flatMap((thing) =>
            (verbs === everything ? verbsOfWork(thing) : verbs.split(", ")).map((verb) => ({ kind, thing, verb })),
        );
}
