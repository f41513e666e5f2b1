import type { Line } from "./line";
import { everything, everyTeam, verbsOfWork } from "./page";
import { subjectGroups } from "./subject";

/** The lines that a page was written from. */
export function readPage(text: string): readonly Line[] {
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
        if (where !== undefined) {
            having = where === everyTeam ? teams : where.split(", ");
        }
        if (each.startsWith("| ") && !each.startsWith("| On ") && !each.startsWith("| --- ")) {
            lines.push(...linesOfRow(each, title, having));
        }
    }
    return lines;
}

function linesOfRow(row: string, title: string, having: readonly string[]): readonly Line[] {
    const cells = row
        .slice(2, -2)
        .split(" | ")
        .map((cell) => cell.replaceAll("\\|", "|").replaceAll("\\*", "*").trim());
    const [things = "", verbs = "", from = "", only = "", where = ""] = cells;
    const group = subjectGroups.find((each) => title.startsWith(`${each}: `)) ?? "From outside";
    const [, kind = "", names = things] = /^([^:]+): (.*)$/.exec(things) ?? [];
    return names.split(", ").flatMap((thing) =>
        (verbs === everything ? verbsOfWork(thing) : verbs.split(", ")).flatMap((verb) =>
            (where === "" ? having : where.split(", ")).map((account): Line => ({
                account,
                group,
                subject: title.slice(`${group}: `.length),
                kind,
                thing,
                verb,
                from,
                only,
            })),
        ),
    );
}
