import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { EnvironmentConfig } from "../../components/config/schema";
import type { AccessFacts } from "../access/facts";
import { project } from "../project";
import type { ProofResult } from "./result";
import { SharedClaims } from "./shared-claims";

/** What the worker is told: facts as they come, and then to prove. */
export type Told = { readonly facts: AccessFacts } | { readonly config: EnvironmentConfig };

/** What the worker answers, once. */
export type Answered = { readonly proofs: readonly ProofResult[] } | { readonly error: string };

/** As in package.json for the main thread: much is made that is soon garbage. */
const resourceLimits = { maxYoungGenerationSizeMb: 128 };

/**
 * The escalation proofs in a thread of their own: they take longer than everything else that is proved, and most machines
 * have a second core. The thread loads the evaluator while the first accounts are still being rendered.
 */
export class Aside {
    /** Whoever has nothing else to do meanwhile takes from the end of these. */
    readonly claims = new SharedClaims();
    private readonly worker = started(this.claims);
    private readonly answered: Promise<readonly ProofResult[]>;

    constructor() {
        this.answered = answerOf(this.worker);
        // Whoever stops before the proofs are asked for is not told of them.
        this.answered.catch(() => undefined);
    }

    add(facts: AccessFacts): void {
        this.tell({ facts });
    }

    /** What of the claims nobody else has begun. */
    async prove(config: EnvironmentConfig): Promise<readonly ProofResult[]> {
        this.worker.ref();
        this.tell({ config });
        try {
            return await this.answered;
        } finally {
            await this.worker.terminate();
        }
    }

    private tell(told: Told): void {
        this.worker.postMessage(told);
    }
}

function started({ memory }: SharedClaims): Worker {
    const workerData = { entry: "plan/proofs/escalation-worker.ts", memory };
    const worker = new Worker(join(project, "plan/start.cjs"), { workerData, resourceLimits });
    // A command that fails before it proves anything need not wait for the thread.
    worker.unref();
    return worker;
}

function answerOf(worker: Worker): Promise<readonly ProofResult[]> {
    return new Promise((resolve, reject) => {
        worker.once("message", (answer: Answered) => {
            if ("error" in answer) {
                reject(new Error(answer.error));
            } else {
                resolve(answer.proofs);
            }
        });
        worker.once("error", reject);
        worker.once("exit", () => reject(new Error("the escalation proofs ended without an answer")));
    });
}
