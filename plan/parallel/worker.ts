import { parentPort, workerData } from "node:worker_threads";
import { load } from "../plan";
import type { Failure, Reply, Task } from "./messages";
import { plannedTeam } from "./team";

/** A thread that plans the teams it is told to, one after the other. */
const { settings, keepPlans }: Task = workerData;
const loaded = load(settings);

parentPort?.on("message", (team: string) => {
    plannedTeam(loaded, team, keepPlans)
        .then((planned): Reply => ({ planned }))
        .catch((error: unknown): Reply => ({ failed: failure(error) }))
        .then(
            (reply) => parentPort?.postMessage(reply),
            () => process.exit(1),
        );
});

function failure(error: unknown): Failure {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { name, message, stack };
}
