import type { AccessModel } from "../model";
import { Asker } from "./ask";
import { linesOf, type Line } from "./line";
import { page } from "./page";
import { isTeam } from "./place";
import { survey } from "./survey";

/** Everything that anybody may do in an environment. */
export async function reviewOf(model: AccessModel): Promise<readonly Line[]> {
    const asker = new Asker(model);
    const lines: Line[] = [];
    for (const { id, name } of model.accounts.values()) {
        lines.push(...linesOf(name, await survey(model, id, asker)));
    }
    return lines;
}

/** The same as the committed file has it. */
export async function reviewPage(stack: string, model: AccessModel): Promise<string> {
    const teams = [...model.accounts.values()].filter(isTeam).map(({ name }) => name);
    return page(stack, await reviewOf(model), teams);
}
