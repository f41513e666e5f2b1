import type { Line } from "./line";

/** Stands for each team in what a central account keeps for every one of them, such as `auditor-[team]`. */
const eachTeam = "[team]";

/** The lines, with those that say the same for every team told once. */
export function foldedTeams(lines: readonly Line[], teams: readonly string[]): readonly Line[] {
    const all = new Set(lines.map(nameOf));
    const folded = lines.map((line) => {
        const team = teams.includes(line.account) ? undefined : teams.find((each) => isAbout(line, each));
        const pattern = team === undefined ? line : patternOf(line, team);
        return team !== undefined && teams.every((each) => all.has(nameOf(ofTeam(pattern, each)))) ? pattern : line;
    });
    return [...new Map(folded.map((line) => [nameOf(line), line])).values()];
}

/** The lines as they were before that. */
export function unfoldedTeams(lines: readonly Line[], teams: readonly string[]): readonly Line[] {
    return lines.flatMap((line) =>
        `${line.subject} ${line.thing}`.includes(eachTeam) ? teams.map((team) => ofTeam(line, team)) : [line],
    );
}

function isAbout({ subject, thing }: Line, team: string): boolean {
    return wordOf(team).test(`${subject} ${thing}`);
}

function patternOf(line: Line, team: string): Line {
    return replaced(line, (text) => text.replaceAll(new RegExp(wordOf(team), "g"), eachTeam));
}

function ofTeam(line: Line, team: string): Line {
    return replaced(line, (text) => text.replaceAll(eachTeam, team));
}

function replaced(line: Line, change: (text: string) => string): Line {
    return { ...line, subject: change(line.subject), thing: change(line.thing), only: change(line.only) };
}

/** A team's name contains no character with a meaning of its own. */
function wordOf(team: string): RegExp {
    return new RegExp(`(?<![a-z0-9])${team}(?![a-z0-9-])`);
}

function nameOf({ account, group, subject, kind, thing, verb, from, only }: Line): string {
    return JSON.stringify([account, group, subject, kind, thing, verb, from, only]);
}
