import { availableParallelism } from "node:os";
import type { LoadedStack } from "../plan";
import type { PlannedTeam } from "./messages";
import { plannedTeam } from "./team";
import { Threads } from "./threads";

/** Below this number of teams a thread would take longer to start than to plan its share. */
const fewestTeams = 40;

/** Plans each team, in this order; on several threads where that is faster. */
export async function* plannedTeams(
    loaded: LoadedStack,
    teams: readonly string[],
    keepPlans: boolean,
    processors: number = availableParallelism(),
): AsyncGenerator<PlannedTeam> {
    if (teams.length < fewestTeams || processors < 2) {
        for (const team of teams) {
            yield await plannedTeam(loaded, team, keepPlans);
        }
        return;
    }
    const threads = new Threads({ settings: loaded.settings, keepPlans }, processors);
    try {
        yield* threads.planned(teams);
    } finally {
        await threads.end();
    }
}
