import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { EnvironmentConfig } from "../../components/config/schema";
import type { AccessFacts } from "../access/facts";
import { project } from "../project";
import type { ProofResult } from "./result";

/** What the worker is told: facts as they come, and then to prove. */
export type Told = { readonly facts: AccessFacts } | { readonly config: EnvironmentConfig };

/** What the worker answers, once. */
export type Answered = { readonly proofs: readonly ProofResult[] } | { readonly error: string };

/** As in package.json for the main thread: much is made that is soon garbage. */
const maxYoungGenerationSizeMb = 128;
const place = join(project, "plan/proofs/escalation-worker.ts");
/** A thread begins with a text, which has no place of its own from which to ask for modules. */
const banner = [
    `const __filename = ${JSON.stringify(place)}, __dirname = ${JSON.stringify(join(project, "plan"))};`,
    `require = require("node:module").createRequire(__filename);`,
].join("");

/** The thread's program, compiled beside everything else that a plan begins with. */
async function program(): Promise<string> {
    const { outputFiles } = await build({
        entryPoints: [place],
        bundle: true,
        write: false,
        platform: "node",
        format: "cjs",
        target: "node20",
        packages: "external",
        banner: { js: banner },
    });
    return outputFiles[0]?.text ?? "";
}

/**
 * The escalation proofs in a thread of their own: they take as long as everything else that is proved, and most machines
 * have a second core. The thread loads the evaluator while the first accounts are still being rendered.
 */
export class Aside {
    private readonly worker: Promise<Worker> = program().then(started);
    private readonly answered: Promise<readonly ProofResult[]>;

    constructor() {
        this.answered = this.worker.then(answerOf);
        // Whoever stops before the proofs are asked for is not told of them.
        this.answered.catch(() => undefined);
    }

    add(facts: AccessFacts): void {
        this.tell({ facts });
    }

    async prove(config: EnvironmentConfig): Promise<readonly ProofResult[]> {
        const worker = await this.worker;
        worker.ref();
        this.tell({ config });
        try {
            return await this.answered;
        } finally {
            await worker.terminate();
        }
    }

    private tell(told: Told): void {
        this.worker.then((worker) => worker.postMessage(told)).catch(() => undefined);
    }
}

function started(code: string): Worker {
    const worker = new Worker(code, { eval: true, resourceLimits: { maxYoungGenerationSizeMb } });
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
