import { type LoadedStack, planTeam } from "../plan";
import { summarize } from "../summary/summary";
import type { PlannedTeam } from "./messages";

/** Plans one team and keeps of it what is asked for. */
export async function plannedTeam(loaded: LoadedStack, team: string, keepPlan: boolean): Promise<PlannedTeam> {
    const plan = await planTeam(loaded, team);
    return { summary: summarize(loaded, plan), plan: keepPlan ? plan : undefined };
}
