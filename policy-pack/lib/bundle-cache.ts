import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A compiled module and the files that it was compiled from. */
export interface Bundle {
    readonly code: string;
    readonly sources: readonly string[];
    /** When compiling began, in milliseconds since 1970. */
    readonly began: number;
}

/** The bundle of an earlier start, if none of its sources has changed since. */
export function freshBundle(entry: string): string | undefined {
    try {
        const kept = readFileSync(placeOf(entry), "utf8");
        const end = kept.indexOf("\n");
        const states = JSON.parse(kept.slice(2, end)) as Record<string, string>;
        return Object.entries(states).every(([path, state]) => stateOf(path) === state) ? kept : undefined;
    } catch {
        // None was kept, or a source is gone: it is compiled anew.
        return undefined;
    }
}

/** Keeps a bundle for the next start, where that can be done, and returns its code. */
export function keepBundle(entry: string, { code, sources, began }: Bundle): string {
    try {
        // What was saved meanwhile may or may not be in it.
        if (sources.some((path) => statSync(path).mtimeMs >= began)) return code;
        const states = Object.fromEntries(sources.map((path) => [path, stateOf(path)]));
        const place = placeOf(entry);
        mkdirSync(dirname(place), { recursive: true });
        // Written aside and moved, so that a pack that starts meanwhile never reads half of it.
        writeFileSync(`${place}.${process.pid}`, `//${JSON.stringify(states)}\n${code}`);
        renameSync(`${place}.${process.pid}`, place);
    } catch {
        // A folder that cannot be written to costs the next start a third of a second, and nothing else.
    }
    return code;
}

/** Makes the next start a first one. */
export function forgetBundle(entry: string) {
    rmSync(placeOf(entry), { force: true });
}

function stateOf(path: string): string {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    return `${size} ${mtimeMs} ${ctimeMs}`;
}

/** Beside the compiler, in the folder that tools keep such things in; another for each copy of the pack. */
function placeOf(entry: string): string {
    const compiler = createRequire(entry).resolve("esbuild/package.json");
    const name = createHash("sha256").update(`${compiler} ${entry}`).digest("hex").slice(0, 16);
    return join(dirname(compiler), "../.cache/kura-policy-pack", `${name}.js`);
}
