import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { argv, exit, stderr, stdout } from "node:process";
import { parseArgs } from "node:util";
import { allMutants, subjectOf } from "./environment";
import { page, scoreOf, told } from "./report";
import { judgedInThreads } from "./run";

/*
 * Breaks the rendered environment in the ways people do, one at a time, and prints who finds what. Arguments narrow the
 * mutants down by words of their titles: `npm run mutate -- aws:kms`. `--sample 300 --seed 7` takes a few of all. A whole
 * run writes docs/mutations.md.
 */

const wanted = 97;

async function main(): Promise<number> {
    const { values, positionals } = parseArgs({
        args: argv.slice(2),
        allowPositionals: true,
        options: {
            stack: { type: "string", default: "dev" },
            sample: { type: "string" },
            seed: { type: "string", default: "1" },
            threads: { type: "string", default: String(Math.min(availableParallelism(), 4)) },
            json: { type: "string" },
        },
    });
    const sample = values.sample === undefined ? undefined : Number(values.sample);
    const choice = { stack: values.stack, filters: positionals, sample, seed: Number(values.seed) };
    const begun = performance.now();
    const all = await judgedInThreads(choice, Number(values.threads), (done) => {
        if (done % 250 === 0) {
            stderr.write(`${done} judged after ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
        }
    });
    stdout.write(told(all));
    if (values.json !== undefined) {
        writeFileSync(values.json, JSON.stringify(all, undefined, 1));
    }
    if (sample === undefined && positionals.length === 0) {
        const { none } = allMutants(await subjectOf(values.stack));
        mkdirSync(resolve(__dirname, "../docs"), { recursive: true });
        writeFileSync(resolve(__dirname, "../docs/mutations.md"), page(values.stack, all, none));
    }
    return scoreOf(all).percent >= wanted ? 0 : 1;
}

main().then(
    (code) => exit(code),
    (error: unknown) => {
        stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        exit(2);
    },
);
