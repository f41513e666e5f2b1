import { nearest } from "./nearest";
import type { Problem } from "./problems";

/** What a stack builds of an environment: everything, the foundation that the teams share, or some teams. */
export interface Part {
    /** The stack that builds the foundation; undefined where this one does. */
    readonly foundationStack: string | undefined;
    /** Names of teams, in the order of the configuration. */
    readonly teams: readonly string[];
}

/** Reads `kura:part`: `all`, `foundation`, or names of teams with commas between them. */
export function readPart(text: string, teams: readonly string[], foundationStack: string | undefined): Part {
    if (text === "all") {
        return { foundationStack: undefined, teams };
    }
    if (text === "foundation") {
        return { foundationStack: undefined, teams: [] };
    }
    const chosen = names(text);
    return { foundationStack, teams: teams.filter((team) => chosen.includes(team)) };
}

export function partProblems(text: string, teams: readonly string[], foundationStack: string | undefined): Problem[] {
    if (text === "all" || text === "foundation") {
        return [];
    }
    return [...unknownTeams(text, teams), ...(foundationStack === undefined ? [unreferenced(text)] : [])];
}

function unreferenced(part: string): Problem {
    return {
        path: "foundationStack",
        message: `is missing, but the stack builds only ${part}`,
        allowed: "the fully qualified name of the stack that builds the foundation, such as acme/kura/dev-foundation",
        fix: "name that stack",
    };
}

function unknownTeams(text: string, teams: readonly string[]): Problem[] {
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
