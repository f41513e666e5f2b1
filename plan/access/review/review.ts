import type { AccessModel } from "../model";
import { list } from "../words";
import { Asker } from "./ask";
import { isReviewed } from "./claims";
import { linesOf, type Line } from "./line";
import { page } from "./page";
import { isTeam } from "./place";
import { ownSubjects } from "./subject";
import { survey } from "./survey";

/** Everything that anybody may do in an environment. */
export async function reviewOf(model: AccessModel): Promise<readonly Line[]> {
    const asker = new Asker(model);
    const lines: Line[] = [];
    for (const { id, name } of model.accounts.values()) {
        lines.push(...linesOf(name, await survey(model, id, asker)), ...unasked(model, id, name));
    }
    return lines;
}

/** What a role is allowed and no question is about: nobody has judged it, so it is told as if nothing else held. */
function unasked(model: AccessModel, account: string, name: string): readonly Line[] {
    return ownSubjects(model, account).flatMap(({ caller, group, label }) => {
        const allowed = caller.identity
            .flatMap(({ document }) => document.Statement)
            .filter(({ Effect }) => Effect === "Allow")
            .flatMap((statement) => list(statement.Action));
        return [...new Set(allowed)]
            .filter((action) => !isReviewed(action))
            .map((verb): Line => ({
                account: name,
                group,
                subject: label,
                kind: "",
                thing: "not asked about",
                verb,
                from: "anywhere",
                only: "",
            }));
    });
}

/** The same as the committed file has it. */
export async function reviewPage(stack: string, model: AccessModel): Promise<string> {
    const teams = [...model.accounts.values()].filter(isTeam).map(({ name }) => name);
    return page(stack, await reviewOf(model), teams);
}
