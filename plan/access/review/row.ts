import { groupedBy, inOrder } from "./groups";
import type { Line } from "./line";
import { works } from "./works";

/** What the page says in one row: some may do these things, from there, under these conditions. */
export interface Row {
    /** Each with the accounts that have it, unless every team does: `release-approver (claims, fraud)`. */
    readonly who: readonly string[];
    readonly may: readonly Entry[];
    readonly from: string;
    readonly only: string;
    /** Empty: wherever there is one. */
    readonly where: string;
}

/** Things of one kind with which the same may be done. */
export interface Entry {
    /** Empty where the kind is the thing. */
    readonly kind: string;
    readonly things: readonly string[];
    readonly verbs: readonly string[];
}

export const everything = "everything";
export const everyTeam = "every team";

/** A line, with all accounts in which it is the same. */
interface Told extends Line {
    readonly where: string;
}

/**
 * What holds in several accounts is told once; then what one subject may do under the same circumstances is one row, and
 * so is what several subjects may do alike.
 */
export function rowsOf(lines: readonly Line[], teams: readonly string[]): readonly Row[] {
    const having = havingEach(lines);
    const told = [...groupedBy(lines, (line) => JSON.stringify({ ...line, account: "" })).values()].flatMap((same) =>
        same.slice(0, 1).map((line): Told => {
            const accounts = unique(same.map(({ account }) => account));
            const isEverywhere = accounts.length === having.get(line.subject)?.length;
            return { ...line, where: isEverywhere ? "" : accountsInWords(accounts, teams) };
        }),
    );
    const bySubject = groupedBy(told, ({ subject, from, only, where }) => JSON.stringify([subject, from, only, where]));
    const ofOne = [...bySubject.values()].flatMap((same) =>
        same.slice(0, 1).map(({ subject, from, only, where }): Row => {
            const place = accountsInWords(having.get(subject) ?? [], teams);
            const who = [place === everyTeam ? subject : `${subject} (${place})`];
            return { who, may: entriesOf(same), from, only, where };
        }),
    );
    const alike = groupedBy(ofOne, (row) => JSON.stringify({ ...row, who: [] }));
    return [...alike.values()]
        .flatMap((same) => same.slice(0, 1).map((row) => ({ ...row, who: unique(same.flatMap(({ who }) => who)) })))
        .sort(
            inOrder(({ who, may, from, only, where }) => [...who, ...may.map(orderOf), from, only, where].join("\n")),
        );
}

/** By subject, the accounts that have it. */
function havingEach(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
    const groups = groupedBy(lines, ({ subject }) => subject);
    return new Map([...groups].map(([subject, same]) => [subject, unique(same.map(({ account }) => account))]));
}

/** First verbs of one thing, then things of one kind. */
function entriesOf(lines: readonly Line[]): readonly Entry[] {
    const byThing = [...groupedBy(lines, ({ kind, thing }) => JSON.stringify([kind, thing])).values()].flatMap((same) =>
        same.slice(0, 1).map(({ kind, thing }): Entry => ({ kind, things: [thing], verbs: verbsOf(same) })),
    );
    const byVerbs = groupedBy(byThing, ({ kind, verbs }) => JSON.stringify([kind, verbs]));
    return [...byVerbs.values()]
        .flatMap((same) =>
            same.slice(0, 1).map((entry) => ({ ...entry, things: unique(same.flatMap(({ things }) => things)) })),
        )
        .sort(inOrder(orderOf));
}

function orderOf({ kind, things, verbs }: Entry): string {
    return [...(kind === "" ? [] : [kind]), ...things, ...verbs].join("\n");
}

/** Whoever may do all that there is to do is not told verb by verb. */
function verbsOf(lines: readonly Line[]): readonly string[] {
    const verbs = unique(lines.map(({ verb }) => verb));
    const [first] = lines;
    const possible = first?.kind === "" ? verbsOfWork(first.thing) : [];
    return possible.length > 1 && possible.length === verbs.length ? [everything] : verbs;
}

/** What may be done with what is told by its kind alone. */
export function verbsOfWork(thing: string): readonly string[] {
    return Object.keys(works.find(({ name }) => name === thing)?.verbs ?? {});
}

/** `every team, audit`; `claims, fraud`. */
export function accountsInWords(accounts: readonly string[], teams: readonly string[]): string {
    const others = accounts.filter((account) => !teams.includes(account));
    const isEvery = teams.length > 0 && accounts.length - others.length === teams.length;
    return (isEvery ? [everyTeam, ...others] : accounts).join(", ");
}

/** The accounts that such words mean. */
export function accountsMeant(words: string, teams: readonly string[]): readonly string[] {
    return words.split(", ").flatMap((word) => (word === everyTeam ? teams : [word]));
}

export function unique(words: readonly string[]): readonly string[] {
    return [...new Set(words)].sort();
}
