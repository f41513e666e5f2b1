import { cellsOf, thingsAndVerbs } from "./cells";
import type { Line } from "./line";
import { accountsMeant } from "./row";
import { subjectGroups } from "./subject";

/** The lines of a page as it was committed before: a table for each role, and parts for teams and for each other account. */
export function readEarlierPage(text: string): readonly Line[] {
    const lines: Line[] = [];
    let teams: readonly string[] = [];
    let account = "";
    let title = "";
    let having: readonly string[] = [];
    for (const each of text.split("\n")) {
        const words = (pattern: RegExp) => pattern.exec(each)?.[1];
        teams = words(/^Teams: (.+)$/)?.split(", ") ?? teams;
        if (each.startsWith("## ")) {
            account = words(/^## In the (.+) account$/) ?? "";
        }
        if (each.startsWith("### ")) {
            title = each.slice("### ".length);
            having = account === "" ? teams : [account];
        }
        const where = words(/^In (.+)\.$/);
        having = where === undefined ? having : accountsMeant(where, teams);
        if (each.startsWith("| ") && !each.startsWith("| On ") && !each.startsWith("| --- ")) {
            lines.push(...linesOfRow(cellsOf(each), title, having));
        }
    }
    return lines;
}

function linesOfRow(
    [on = "", verbs = "", from = "", only = "", where = ""]: readonly string[],
    title: string,
    having: readonly string[],
): readonly Line[] {
    const group = subjectGroups.find((each) => title.startsWith(`${each}: `)) ?? "From outside";
    const subject = title.slice(`${group}: `.length);
    const [, kind = "", things = on] = /^([^:]+): (.*)$/.exec(on) ?? [];
    return thingsAndVerbs(kind, things, verbs).flatMap((done) =>
        (where === "" ? having : where.split(", ")).map((account): Line => ({
            account,
            group,
            subject,
            ...done,
            from,
            only,
        })),
    );
}
