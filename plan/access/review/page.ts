import { foldedTeams } from "./each-team";
import type { Line } from "./line";
import { rowsOf, type Entry } from "./row";
import { isSignIn, signInsOf } from "./sign-in";
import { subjectGroups } from "./subject";

export const fence = "<!-- prettier-ignore-start -->";
export const signInTitle = "Who signs in";
const columns = ["Who", "may", "from", "if", "where"];
export const signInColumns = ["Person", "as", "from", "where"];

/** Who may do what, for people to read and for `readPage` to read again; the order depends on nothing but the names. */
export function page(stack: string, lines: readonly Line[], teams: readonly string[]): string {
    const folded = foldedTeams(lines, teams);
    const signIns = signInsOf(folded.filter(isSignIn), teams);
    const told = folded.filter((line) => !isSignIn(line));
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
        ...table(
            signInTitle,
            signInColumns,
            signIns.map(({ person, as, from, where }) => [person, as.join(", "), from, where]),
        ),
        ...subjectGroups.flatMap((name) => {
            const rows = rowsOf(
                told.filter(({ group }) => group === name),
                teams,
            );
            return table(
                name,
                columns,
                rows.map(({ who, may, from, only, where }) => [
                    who.join("; "),
                    may.map(entryInWords).join("; "),
                    from,
                    only,
                    where,
                ]),
            );
        }),
        "<!-- prettier-ignore-end -->",
        "",
    ].join("\n");
}

const explanation = [
    "Found by evaluating every policy together: those of identities and their boundaries, of resources, endpoints and the",
    "organization. What is not here, nobody may do. *From* is where the call comes from: `room`, by the room's public",
    "addresses; `entrance`, from its terminals through the DMZ; `own network`, the team's VPC; `AWS`, passed on by a service",
    "that was called from there. *If* holds besides TLS 1.2 and credentials of instances by IMDSv2, which are always asked for.",
    "*Where* is empty if it is so wherever there is such a role: in every team, or in the accounts behind its name. `[team]` is",
    "each team, with what is its own.",
];

/** `bucket: artifacts, work (delete, read)`. */
function entryInWords({ kind, things, verbs }: Entry): string {
    return `${kind === "" ? "" : `${kind}: `}${things.join(", ")} (${verbs.join(", ")})`;
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
    const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
    return rows.length === 0 ? [] : [`## ${title}`, "", row(heads), row(heads.map(() => "---")), ...rows.map(row), ""];
}

function escaped(text: string): string {
    return text.replaceAll("|", "\\|").replaceAll("*", "\\*");
}
