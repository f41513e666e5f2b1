import { Worker } from "node:worker_threads";
import type { EnvironmentConfig } from "../../components/config/schema";
import type { AccessFacts } from "../access/facts";
import type { ProofResult } from "./result";

/** What the worker is told: facts as they come, and then to prove. */
export type Told = { readonly facts: AccessFacts } | { readonly config: EnvironmentConfig };

/** What the worker answers, once. */
export type Answered = { readonly proofs: readonly ProofResult[] } | { readonly error: string };

/** A thread begins with JavaScript, and asks for TypeScript from there. */
const start = ["tsx/cjs", "./escalation-worker.ts"]
    .map((module) => `require(${JSON.stringify(require.resolve(module))});`)
    .join("");

/**
 * The escalation proofs in a thread of their own: they take as long as everything else that is proved, and most machines
 * have a second core. The thread loads the evaluator while the first accounts are still being rendered.
 */
export class Aside {
    private readonly worker = new Worker(start, { eval: true });
    private readonly answered: Promise<readonly ProofResult[]>;

    constructor() {
        this.answered = new Promise((resolve, reject) => {
            this.worker.once("message", (answer: Answered) => {
                if ("error" in answer) {
                    reject(new Error(answer.error));
                } else {
                    resolve(answer.proofs);
                }
            });
            this.worker.once("error", reject);
            this.worker.once("exit", () => reject(new Error("the escalation proofs ended without an answer")));
        });
        // Whoever stops before the proofs are asked for is not told of them.
        this.answered.catch(() => undefined);
        this.worker.unref();
    }

    add(facts: AccessFacts): void {
        this.worker.postMessage({ facts } satisfies Told);
    }

    async prove(config: EnvironmentConfig): Promise<readonly ProofResult[]> {
        this.worker.ref();
        this.worker.postMessage({ config } satisfies Told);
        try {
            return await this.answered;
        } finally {
            await this.worker.terminate();
        }
    }
}
