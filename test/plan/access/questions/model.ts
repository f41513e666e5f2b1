import { accessModel } from "../../../../plan/access/build";
import { accessFacts } from "../../../../plan/access/facts";
import type { AccessModel } from "../../../../plan/access/model";
import { plannedStack } from "../../../support/plans";

const models = new Map<string, Promise<AccessModel>>();

/** What IAM would see of a real stack; made once. */
export function modelOf(stack: string): Promise<AccessModel> {
    const known = models.get(stack) ?? build(stack);
    models.set(stack, known);
    return known;
}

async function build(stack: string): Promise<AccessModel> {
    const { loaded, accounts } = await plannedStack(stack);
    const { config } = loaded.args;
    return accessModel(
        accounts.map(({ resources }) => accessFacts(resources, config.region)),
        config,
    );
}
