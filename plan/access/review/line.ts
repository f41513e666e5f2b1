import type { Access } from "./survey";
import type { SubjectGroup } from "./subject";
import { phrasesOf } from "./phrase";
import { places } from "./place";

/** One thing that one subject may do in one account; what the review is made of, and what two reviews differ in. */
export interface Line {
    /** The team's name, or `audit`, `network`, `management`. */
    readonly account: string;
    readonly group: SubjectGroup;
    readonly subject: string;
    /** Of what kind the thing is; empty where the kind is the thing. */
    readonly kind: string;
    readonly thing: string;
    readonly verb: string;
    /** Places, comma-separated. */
    readonly from: string;
    /** Conditions, semicolon-separated; empty for none. */
    readonly only: string;
}

/** What was found in one account, with the places told together where the conditions are the same. */
export function linesOf(account: string, found: readonly Access[]): readonly Line[] {
    const primary = found.filter(({ thing, verb, action }) => thing.kind.verbs[verb]?.asked.includes(action));
    const named = new Set(primary.map(cellOf));
    const told = found.filter((access) => primary.includes(access) || !named.has(cellOf(access)));
    const ways = new Map<string, { readonly access: Access; readonly only: string; readonly from: Set<string> }>();
    for (const access of told) {
        const only = phrasesOf(access.when).join("; ");
        const name = `${cellOf(access)} ${access.action} ${only}`;
        const way = ways.get(name) ?? { access, only, from: new Set<string>() };
        way.from.add(access.from);
        ways.set(name, way);
    }
    const lines = [...ways.values()].map(({ access, only, from }): Line => {
        const { subject, thing, verb } = access;
        const isWork = thing.label === thing.kind.name;
        return {
            account,
            group: subject.group,
            subject: subject.label,
            kind: isWork ? "" : thing.kind.name,
            thing: isWork ? thing.label : thingName(access, account),
            verb,
            from: placesIn(from),
            only,
        };
    });
    return withoutRepetition(lines);
}

function cellOf({ subject, thing, verb }: Access): string {
    return [subject.caller.principal, thing.kind.name, thing.account, thing.label, thing.member, verb].join(" ");
}

/** Whoever may come from the internet may come from anywhere. */
function placesIn(from: ReadonlySet<string>): string {
    return from.has("anywhere") || from.has("internet")
        ? "anywhere"
        : places.filter((place) => from.has(place)).join(", ");
}

function thingName({ subject, thing }: Access, account: string): string {
    if (thing.member === undefined || thing.label === "sign-in") {
        return thing.label === account ? "own" : thing.label;
    }
    const whose = subject.member === undefined ? "a member's" : "another member's";
    return `${thing.member === subject.member ? "own" : whose} ${thing.label}`;
}

function withoutRepetition(lines: readonly Line[]): readonly Line[] {
    return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}
