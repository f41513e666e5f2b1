import { createRequire, Module } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { argv, exit, stdout } from "node:process";
import { transformSync } from "esbuild";
import { evaluate } from "../policy-pack/lib/evaluate";
import type { ResourceRecord } from "../policy-pack/lib/resource";
import type { Rule } from "../policy-pack/lib/rule";
import { casesOf } from "../test/policy-pack/cases";
import { mutantsOf, type Mutant } from "./mutants";

/*
 * Breaks every rule in every small way and runs its examples against it: what survives, no example holds the rule to.
 * The tests hold a rule to what it says of each example (test/policy-pack/findings.golden.txt), so that is compared.
 * A mutant that an example cannot load or judge without an error counts as seen, as it would be in the tests. Only files
 * of rules are mutated; arguments narrow them down: `npm run mutate:rules -- kms s3/bucket-tls`.
 */

const wanted = 0.85;
const root = resolve(__dirname, "..");
const folder = join(root, "policy-pack/rules");

interface Loadable {
    _compile(code: string, path: string): void;
}

/** The exports of a module from a changed source; what it imports is as it is. */
function load(path: string, source: string): Record<string, unknown> {
    const { code } = transformSync(source, { loader: "ts", format: "cjs", target: "node20", sourcefile: path });
    const loaded = new Module(path, undefined);
    loaded.filename = path;
    loaded.paths = createRequire(path).resolve.paths("x") ?? [];
    (loaded as unknown as Loadable)._compile(code, path);
    return loaded.exports as Record<string, unknown>;
}

function rulesIn(exports: Record<string, unknown>): Rule[] {
    return Object.values(exports).filter(
        (value): value is Rule => typeof value === "object" && value !== null && "checks" in value && "name" in value,
    );
}

/** Whether some example of the whole rule tells the broken one from it, by what it finds. */
function killed(broken: readonly Rule[], whole: readonly Rule[]): boolean {
    return whole.some((rule) => {
        const other = broken.find(({ name }) => name === rule.name);
        if (other === undefined) return true;
        return rule.checks
            .flatMap(casesOf)
            .some(({ resources }) => messages(resources, rule) !== messages(resources, other));
    });
}

function messages(resources: readonly ResourceRecord[], rule: Rule): string {
    return JSON.stringify(evaluate(resources, {}, [rule]).map(({ resource, message }) => [resource, message]));
}

function survives(path: string, mutant: Mutant, whole: readonly Rule[]): boolean {
    try {
        return !killed(rulesIn(load(path, mutant.source)), whole);
    } catch {
        return false;
    }
}

function sources(directory: string): string[] {
    return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
        const path = join(directory, entry.name);
        if (entry.isDirectory()) return sources(path);
        return entry.name.endsWith(".ts") && entry.name !== "index.ts" ? [path] : [];
    });
}

let [all, alive] = [0, 0];
const filters = argv.slice(2);
for (const path of sources(folder)) {
    const name = relative(folder, path);
    if (filters.length > 0 && !filters.some((filter) => name.startsWith(filter))) continue;
    const source = readFileSync(path, "utf8");
    const whole = rulesIn(load(path, source));
    if (whole.length === 0) continue;
    const mutants = mutantsOf(path, source);
    const survivors = mutants.filter((mutant) => survives(path, mutant, whole));
    all += mutants.length;
    alive += survivors.length;
    const score = mutants.length === 0 ? 100 : ((mutants.length - survivors.length) / mutants.length) * 100;
    stdout.write(`${score.toFixed(0).padStart(4)} %  ${name} (${mutants.length})\n`);
    for (const { line, change } of survivors) stdout.write(`          line ${line}: ${change}\n`);
}
const total = all === 0 ? 1 : (all - alive) / all;
stdout.write(`\n${(total * 100).toFixed(1)} % of ${all} mutants seen by the examples; ${alive} survive\n`);
exit(total >= wanted ? 0 : 1);
