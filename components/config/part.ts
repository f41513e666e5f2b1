import { nearest } from "./nearest";
import type { Problem } from "./problems";

/** What a stack builds of an environment: everything, the foundation that the teams share, or some teams. */
export interface Part {
    readonly foundation: boolean;
    /** Names of teams, in the order of the configuration. */
    readonly teams: readonly string[];
}

/** Reads `kura:part`: `all`, `foundation`, or names of teams with commas between them. */
export function readPart(text: string, teams: readonly string[]): Part {
    if (text === "all") {
        return { foundation: true, teams };
    }
    if (text === "foundation") {
        return { foundation: true, teams: [] };
    }
    const chosen = names(text);
    return { foundation: false, teams: teams.filter((team) => chosen.includes(team)) };
}

export function partProblems(text: string, teams: readonly string[]): Problem[] {
    if (text === "all" || text === "foundation") {
        return [];
    }
    const allowed = `all, foundation, or team names with commas between them: ${teams.join(", ")}`;
    return names(text)
        .filter((name) => !teams.includes(name))
        .map((name) => {
            const meant = nearest(name, ["all", "foundation", ...teams]);
            return {
                path: "part",
                message: "names a team that does not exist",
                value: name,
                allowed,
                fix: meant === undefined ? "choose one of them" : `did you mean ${meant}?`,
            };
        });
}

function names(text: string): readonly string[] {
    return text.split(",").map((name) => name.trim());
}
