import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Failure, PlannedTeam, Reply, Task } from "./messages";

/** A thread does not inherit what makes Node read TypeScript, so it begins with that. */
const start = [require.resolve("tsx/cjs"), join(__dirname, "worker.ts")]
    .map((file) => `require(${JSON.stringify(file)});`)
    .join("\n");

/** A render makes much that is soon garbage; with room for it less of it is copied about. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** Threads that plan teams. Each has the SDK's state to itself, so they do not disturb one another. */
export class Threads {
    private readonly workers: readonly Worker[];

    constructor(task: Task, count: number) {
        this.workers = Array.from(
            { length: count },
            () => new Worker(start, { eval: true, workerData: task, resourceLimits }),
        );
    }

    /** The teams, planned, in the given order; each thread takes the next team when it has done its last. */
    async *planned(teams: readonly string[]): AsyncGenerator<PlannedTeam> {
        const results = teams.map(() => deferred());
        const waiting = teams.keys();
        const broken = Promise.all(this.workers.map((worker) => serve(worker, teams, waiting, results)));
        for (const { promise } of results) {
            const result = await Promise.race([promise, broken.then(() => promise)]);
            yield result;
        }
    }

    async end(): Promise<void> {
        await Promise.all(this.workers.map((worker) => worker.terminate()));
    }
}

interface Deferred {
    readonly promise: Promise<PlannedTeam>;
    resolve(planned: PlannedTeam): void;
}

function deferred(): Deferred {
    let resolve: Deferred["resolve"] = () => undefined;
    const promise = new Promise<PlannedTeam>((done) => {
        resolve = done;
    });
    return { promise, resolve };
}

/** Gives a worker one team after the other. Ends when there are no more; fails with the first that cannot be planned. */
function serve(
    worker: Worker,
    teams: readonly string[],
    waiting: Iterator<number>,
    results: readonly Deferred[],
): Promise<void> {
    return new Promise((done, failed) => {
        let current: number | undefined;
        const next = () => {
            const { value, done: none } = waiting.next();
            current = none === true ? undefined : value;
            if (current === undefined) {
                done();
            } else {
                worker.postMessage(teams[current]);
            }
        };
        worker.on("message", (reply: Reply) => {
            if ("failed" in reply) {
                failed(revived(reply.failed));
                return;
            }
            results[current ?? -1]?.resolve(reply.planned);
            next();
        });
        worker.on("error", failed);
        worker.on("exit", () => failed(new Error("a planning thread ended before its work did")));
        next();
    });
}

function revived({ name, message, stack }: Failure): Error {
    return Object.assign(new Error(message), { name, stack });
}
