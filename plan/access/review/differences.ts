import { groupedBy, inOrder } from "./groups";
import type { Line } from "./line";

/** What somebody may do with something, in all the ways in which it is possible. */
interface Cell {
    readonly line: Line;
    readonly places: readonly string[];
    /** Asked in whichever way. */
    readonly conditions: readonly string[];
    readonly ways: readonly string[];
}

interface Change {
    readonly line: Line;
    /** Around verb and thing, such as `may no longer`. */
    readonly may: string;
    readonly how: string;
}

/** What has changed from one review to another, a sentence each; none if nothing has. */
export function differences(before: readonly Line[], after: readonly Line[], teams: number): readonly string[] {
    const [old, now] = [cells(before), cells(after)];
    const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
        changesOf(old.get(name), now.get(name)),
    );
    const byVerbs = [
        ...groupedBy(changes, ({ line, ...rest }) => JSON.stringify([{ ...line, verb: "" }, rest])).values(),
    ];
    const told = byVerbs.map((same) => ({
        ...same[0],
        verbs: [...new Set(same.map(({ line }) => line.verb))].sort(),
    }));
    const byAccounts = groupedBy(told, ({ line, may, how, verbs }) =>
        JSON.stringify([line?.group, line?.subject, line?.kind, line?.thing, may, how, verbs]),
    );
    const sentences = [...byAccounts.values()].map((same) => {
        const [{ line, may = "", how = "", verbs = [] } = {}] = same;
        const accounts = [...new Set(same.map((each) => each.line?.account ?? ""))].sort();
        const thing = line === undefined ? "" : thingIn(line);
        return `${line?.subject ?? ""} ${placeOf(accounts, teams)} ${may} ${verbs.join(" and ")} ${thing}${how}`;
    });
    return [...arrivals(before, after), ...sentences.sort(inOrder((sentence) => sentence))];
}

function cells(lines: readonly Line[]): ReadonlyMap<string, Cell> {
    const groups = groupedBy(lines, ({ account, group, subject, kind, thing, verb }) =>
        JSON.stringify([account, group, subject, kind, thing, verb]),
    );
    return new Map(
        [...groups].flatMap(([name, same]) => {
            const [line] = same;
            if (line === undefined) {
                return [];
            }
            const asked = same.map(({ only }) => (only === "" ? [] : only.split("; ")));
            const [first = [], ...others] = asked;
            const cell: Cell = {
                line,
                places: [...new Set(same.flatMap(({ from }) => from.split(", ")))],
                conditions: first.filter((condition) => others.every((other) => other.includes(condition))),
                ways: same.map(({ from, only }) => `${from} ${only}`).sort(),
            };
            return [[name, cell]];
        }),
    );
}

function changesOf(old: Cell | undefined, now: Cell | undefined): readonly Change[] {
    if (old === undefined || now === undefined) {
        const cell = now ?? old;
        const how = now === undefined ? "" : waysOf(now);
        return cell === undefined
            ? []
            : [{ line: cell.line, may: now === undefined ? "may no longer" : "may now", how }];
    }
    if (old.ways.join("\n") === now.ways.join("\n")) {
        return [];
    }
    const missing = (from: readonly string[], of: readonly string[]) => from.filter((each) => !of.includes(each));
    const change = (how: string): Change => ({ line: now.line, may: "may", how });
    const changes = [
        ...named(missing(now.places, old.places).map(placeName), (names) => change(` now also from ${names}`)),
        // Whoever may come from anywhere has lost no place.
        ...named(
            missing(old.places, now.places.includes("anywhere") ? old.places : now.places).map(placeName),
            (names) => change(` no longer from ${names}`),
        ),
        ...missing(old.conditions, now.conditions).map((condition) => change(` no longer only ${condition}`)),
        ...missing(now.conditions, old.conditions).map((condition) => change(` now only ${condition}`)),
    ];
    return changes.length > 0 ? changes : [change(` in other ways${waysOf(now)}`)];
}

function named(names: readonly string[], change: (names: string) => Change): readonly Change[] {
    return names.length === 0 ? [] : [change(names.join(", "))];
}

function waysOf({ places, conditions }: Cell): string {
    const from = places.includes("anywhere") ? "from anywhere" : `from ${places.map(placeName).join(", ")}`;
    return ` (${[from, ...conditions].join("; ")})`;
}

const placeNames: Readonly<Record<string, string>> = {
    room: "the room",
    entrance: "the entrance",
    "own network": "the team's network",
    "other networks": "other networks",
    // Nobody who may come from there is kept out anywhere else.
    anywhere: "the internet",
    AWS: "AWS on their behalf",
};

function placeName(place: string): string {
    return placeNames[place] ?? place;
}

function thingIn({ kind, thing }: Line): string {
    return kind === "" || kind === "bucket" ? thing : `${kind} ${thing}`;
}

function placeOf(accounts: readonly string[], teams: number): string {
    const central = accounts.filter((account) => ["management", "audit", "network"].includes(account));
    const own = accounts.filter((account) => !central.includes(account));
    const isEvery = own.length === teams && teams > 1;
    return [
        ...(own.length === 0 ? [] : [isEvery ? "of every team" : `of ${own.join(" and ")}`]),
        ...(central.length === 0 ? [] : [`in the ${central.join(" and ")} account${central.length > 1 ? "s" : ""}`]),
    ].join(" and ");
}

/** Who is there that was not, and who is there no more. */
function arrivals(before: readonly Line[], after: readonly Line[]): readonly string[] {
    const names = (lines: readonly Line[]) =>
        new Set(lines.map(({ account, group, subject }) => `${account} has JOINED ${subject} (${group})`));
    const [old, now] = [names(before), names(after)];
    return [
        ...[...now].filter((name) => !old.has(name)).map((name) => name.replace("JOINED", "a new")),
        ...[...old].filter((name) => !now.has(name)).map((name) => name.replace("JOINED", "no longer")),
    ].sort(inOrder((sentence) => sentence));
}
