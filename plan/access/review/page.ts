import { groupedBy, inOrder } from "./groups";
import type { Line } from "./line";
import { subjectGroups } from "./subject";
import { works } from "./works";

const columns = ["On", "may", "from", "if", "where"];
export const everything = "everything";
export const everyTeam = "every team";
export const fence = "<!-- prettier-ignore-start -->";

/** Who may do what, for people to read and for `readPage` to read again; the order depends on nothing but the names. */
export function page(stack: string, lines: readonly Line[], teams: readonly string[]): string {
    const ofTeams = lines.filter(({ account }) => teams.includes(account));
    const others = groupedBy(
        lines.filter(({ account }) => !teams.includes(account)),
        ({ account }) => account,
    );
    return [
        `# Who may do what in ${stack}`,
        "",
        "<!-- Written by `npm run access`; a test fails when it is stale. -->",
        "",
        ...explanation,
        "",
        `Teams: ${[...teams].sort().join(", ")}`,
        "",
        fence,
        "",
        ...section("In the teams' accounts", ofTeams, teams),
        ...[...others]
            .sort(inOrder(([name]) => name))
            .flatMap(([name, each]) => section(`In the ${name} account`, each, [])),
        "<!-- prettier-ignore-end -->",
        "",
    ].join("\n");
}

const explanation = [
    "Found by evaluating every policy together: those of identities and their boundaries, of resources, endpoints and the",
    "organization. What is not here, nobody may do. *From* is where the call comes from: `room`, by the room's public",
    "addresses; `entrance`, from its terminals through the DMZ; `own network`, the team's VPC; `AWS`, passed on by a service",
    "that was called from there. *If* holds besides TLS 1.2 and credentials of instances by IMDSv2, which are always asked for.",
];

function section(title: string, lines: readonly Line[], teams: readonly string[]): readonly string[] {
    const byGroup = groupedBy(lines, ({ group }) => group);
    return [
        `## ${title}`,
        "",
        ...subjectGroups.flatMap((group) => {
            const bySubject = groupedBy(byGroup.get(group) ?? [], ({ subject }) => subject);
            return [...bySubject]
                .sort(inOrder(([subject]) => subject))
                .flatMap(([subject, each]) => subjectTable(`${group}: ${subject}`, each, teams));
        }),
    ];
}

/** `every team` are those that have the subject. */
function subjectTable(title: string, lines: readonly Line[], teams: readonly string[]): readonly string[] {
    const having = unique(lines.map(({ account }) => account));
    const where = teams.length === 0 ? "" : having.length === teams.length ? everyTeam : having.join(", ");
    const table = rows(lines, having).map((row) => {
        const places = teams.length === 0 ? [] : [row.accounts.length === having.length ? "" : row.accounts.join(", ")];
        return `| ${[row.things, row.verbs, row.from, row.only, ...places].map(escaped).join(" | ")} |`;
    });
    const used = teams.length === 0 ? columns.slice(0, -1) : columns;
    return [
        `### ${title}`,
        "",
        ...(where === "" ? [] : [`In ${where}.`, ""]),
        `| ${used.join(" | ")} |`,
        `| ${used.map(() => "---").join(" | ")} |`,
        ...table,
        "",
    ];
}

interface Row {
    readonly things: string;
    readonly verbs: string;
    readonly from: string;
    readonly only: string;
    readonly accounts: readonly string[];
}

/** First accounts are told together, then verbs of one thing, then things of one kind. */
function rows(lines: readonly Line[], having: readonly string[]): readonly Row[] {
    const byAccounts = [...groupedBy(lines, (line) => JSON.stringify({ ...line, account: "" })).values()].map(
        (same) => ({
            line: same[0],
            accounts: having.filter((account) => same.some((line) => line.account === account)),
        }),
    );
    const byVerbs = [
        ...groupedBy(byAccounts, ({ line, accounts }) =>
            JSON.stringify([line?.kind, line?.thing, line?.from, line?.only, accounts]),
        ).values(),
    ].map((same) => ({ ...same[0], verbs: verbsOf(same.map(({ line }) => line)) }));
    const byThings = groupedBy(byVerbs, ({ line, accounts, verbs }) =>
        JSON.stringify([line?.kind, verbs, line?.from, line?.only, accounts]),
    );
    return [...byThings.values()]
        .map((same): Row => {
            const [{ line, accounts = [], verbs = "" } = {}] = same;
            const things = unique(same.map((each) => each.line?.thing ?? "")).join(", ");
            const kind = line?.kind === "" ? "" : `${line?.kind ?? ""}: `;
            return { things: `${kind}${things}`, verbs, from: line?.from ?? "", only: line?.only ?? "", accounts };
        })
        .sort(inOrder((row) => [row.things, row.verbs, row.from, row.only, ...row.accounts].join("\n")));
}

/** Whoever may do all that there is to do is not told verb by verb. */
function verbsOf(lines: readonly (Line | undefined)[]): string {
    const verbs = unique(lines.map((line) => line?.verb ?? ""));
    const [first] = lines;
    const possible = first?.kind === "" ? verbsOfWork(first.thing) : [];
    return possible.length > 1 && possible.length === verbs.length ? everything : verbs.join(", ");
}

/** What may be done with what is told by its kind alone. */
export function verbsOfWork(thing: string): readonly string[] {
    return Object.keys(works.find(({ name }) => name === thing)?.verbs ?? {});
}

function unique(words: readonly string[]): readonly string[] {
    return [...new Set(words)].sort();
}

function escaped(text: string): string {
    return text.replaceAll("|", "\\|").replaceAll("*", "\\*");
}
