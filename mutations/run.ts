import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { allMutants, subjectOf, type Placed } from "./environment";
import { Judge, type Verdict } from "./judge";
import { titleOf } from "./mutant";

/** Which mutants of which stack to judge. */
export interface Choice {
    readonly stack: string;
    /** Words of which a mutant's title must hold one; none for all. */
    readonly filters: readonly string[];
    /** So many, chosen by the seed; undefined for all. */
    readonly sample: number | undefined;
    readonly seed: number;
}

/** A mutant and what became of it. */
export interface Judged {
    readonly way: string;
    readonly type: string;
    readonly title: string;
    readonly verdict: Verdict;
}

/** What one thread judges: every so-manieth. */
export interface Share {
    readonly choice: Choice;
    readonly index: number;
    readonly of: number;
}

/** The chosen ones among all, always in the same order. */
export function chosen(placed: readonly Placed[], { filters, sample, seed }: Choice): readonly Placed[] {
    const fitting = placed.filter(
        ({ mutant }) => filters.length === 0 || filters.some((filter) => titleOf(mutant).includes(filter)),
    );
    if (sample === undefined || sample >= fitting.length) {
        return fitting;
    }
    const ranked = fitting.map((each, index) => ({ each, index, rank: rankOf(titleOf(each.mutant), seed) }));
    const first = ranked.sort((one, two) => one.rank - two.rank).slice(0, sample);
    return first.sort((one, two) => one.index - two.index).map(({ each }) => each);
}

/** FNV-1a: spreads titles evenly, the same on every machine. */
function rankOf(title: string, seed: number): number {
    return [...title].reduce(
        (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
        0x811c9dc5 ^ seed,
    );
}

/** Judges a share of the chosen mutants in this thread. */
export async function judged({ choice, index, of }: Share, tell: (one: Judged) => void): Promise<void> {
    const subject = await subjectOf(choice.stack);
    const judge = new Judge(subject);
    await judge.prepare();
    const all = chosen(allMutants(subject).placed, choice);
    for (const placed of all.filter((_, at) => at % of === index)) {
        const { way, type } = placed.mutant;
        tell({ way, type, title: titleOf(placed.mutant), verdict: await judge.verdict(placed) });
    }
}

/** Judges the chosen mutants in as many threads; the order of the answers is that of the mutants' titles. */
export async function judgedInThreads(
    choice: Choice,
    threads: number,
    progress: (done: number) => void,
): Promise<readonly Judged[]> {
    const found: Judged[] = [];
    const shares = Array.from({ length: threads }, (_, index): Share => ({ choice, index, of: threads }));
    await Promise.all(
        shares.map(
            (share) =>
                new Promise<void>((done, fail) => {
                    const start = `require("tsx/cjs"); require(${JSON.stringify(resolve(__dirname, "worker.ts"))});`;
                    const worker = new Worker(start, { eval: true, workerData: share });
                    worker.on("message", (one: Judged) => progress(found.push(one)));
                    worker.on("error", fail);
                    worker.on("exit", (code) => (code === 0 ? done() : fail(new Error(`a thread ended with ${code}`))));
                }),
        ),
    );
    return found.sort((one, two) => (one.title < two.title ? -1 : 1));
}
