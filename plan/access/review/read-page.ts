import { cellsOf, thingsAndVerbs } from "./cells";
import { unfoldedTeams } from "./each-team";
import type { Line } from "./line";
import { signInTitle } from "./page";
import { readEarlierPage } from "./read-earlier-page";
import { accountsMeant, everyTeam } from "./row";
import { signInLine } from "./sign-in";
import { subjectGroups } from "./subject";

/** The lines that a page was written from. */
export function readPage(text: string): readonly Line[] {
    if (text.includes("\n### ")) {
        return readEarlierPage(text);
    }
    const teams = /^Teams: (.+)$/m.exec(text)?.[1]?.split(", ") ?? [];
    const lines = text.split("\n## ").flatMap((section): readonly Line[] => {
        const [title = "", , , , ...rows] = section.split("\n");
        const group = subjectGroups.find((each) => each === title);
        return rows
            .filter((row) => row.startsWith("| "))
            .flatMap((row) =>
                title === signInTitle
                    ? signIns(cellsOf(row), teams)
                    : group === undefined
                      ? []
                      : linesOfRow(cellsOf(row), group, teams),
            );
    });
    return unfoldedTeams(lines, teams);
}

function signIns([person = "", as = "", from = "", where = ""]: readonly string[], teams: readonly string[]) {
    return as.split(", ").flatMap((subject) =>
        accountsMeant(where, teams).map((account): Line => ({
            ...signInLine,
            account,
            subject,
            from,
            only: `as ${person}`,
        })),
    );
}

function linesOfRow(
    [who = "", may = "", from = "", only = "", where = ""]: readonly string[],
    group: Line["group"],
    teams: readonly string[],
): readonly Line[] {
    return who.split("; ").flatMap((each) => {
        const [, subject = each, having = everyTeam] = /^(.+?) \((.+)\)$/.exec(each) ?? [];
        const accounts = accountsMeant(where === "" ? having : where, teams);
        return accounts.flatMap((account) =>
            may
                .split("; ")
                .flatMap((entry) => doneWith(entry))
                .map((done): Line => ({ account, group, subject, ...done, from, only })),
        );
    });
}

function doneWith(entry: string): readonly Pick<Line, "kind" | "thing" | "verb">[] {
    const [, kind = "", things = "", verbs = ""] = /^(?:([^:]+): )?(.+) \((.+)\)$/.exec(entry) ?? [];
    return thingsAndVerbs(kind, things, verbs);
}
