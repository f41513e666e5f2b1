import { resolve } from "node:path";
import { readConfigFile } from "../../policy-pack/check/config-file";
import { Regime } from "../../policy-pack/lib/regime";
import { type AccountPlan, chosenTeams, load, type LoadedStack, planFoundation, planTeam } from "../../plan/plan";
import { readStackSettings } from "../../plan/stack/settings";

/** A real stack, loaded and planned. */
export interface PlannedStack {
    readonly loaded: LoadedStack;
    readonly accounts: readonly AccountPlan[];
}

const planned = new Map<string, Promise<PlannedStack>>();

/** The plan of `Pulumi.<stack>.yaml`, made once for all tests of a run. */
export function plannedStack(stack: string): Promise<PlannedStack> {
    const known = planned.get(stack) ?? planStack(stack);
    planned.set(stack, known);
    return known;
}

async function planStack(stack: string): Promise<PlannedStack> {
    const root = resolve(__dirname, "../..");
    const regime = new Regime(readConfigFile(resolve(root, "policy-config.json")));
    const loaded = load(readStackSettings(stack, root), regime);
    const foundation = await planFoundation(loaded);
    const accounts: AccountPlan[] = [...foundation.accounts];
    for (const team of chosenTeams(loaded, undefined)) {
        accounts.push(await planTeam(loaded, team, foundation.outputs));
    }
    return { loaded, accounts };
}
