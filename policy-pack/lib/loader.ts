import { Module, createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInThisContext } from "node:vm";
import { freshBundle, keepBundle, type Bundle } from "./bundle-cache";

/*
 * The engine's loader compiles each file as it is required, with a compiler program of its own for each: 30 ms a file,
 * ten seconds for a pack of 300 rules. Bundling them takes half a second, in which the SDK is loaded, and nothing where
 * the bundle of an earlier start is still true. Types are checked by the repository's own build, not at every start.
 */

type Wrapped = (exports: unknown, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

/** A TypeScript module with all that it imports from the pack, compiled in one go, beside whatever is done meanwhile. */
export async function bundleOf(entry: string): Promise<string> {
    return freshBundle(entry) ?? keepBundle(entry, await bundled(entry));
}

/** Runs a compiled module in the place of its entry and returns its exports. */
export function runBundle<T>(entry: string, code: string): T {
    const loaded = { exports: {} };
    const filename = join(dirname(entry), "bundle.js");
    const run = runInThisContext(Module.wrap(code), { filename }) as Wrapped;
    run(loaded.exports, createRequire(entry), loaded, filename, dirname(entry));
    return loaded.exports as T;
}

async function bundled(entry: string): Promise<Bundle> {
    const { build } = createRequire(entry)("esbuild") as typeof import("esbuild");
    const began = performance.timeOrigin + performance.now();
    const { outputFiles, metafile } = await build({
        entryPoints: [entry],
        absWorkingDir: dirname(entry),
        bundle: true,
        write: false,
        metafile: true,
        platform: "node",
        format: "cjs",
        target: "node20",
        packages: "external",
        logLevel: "silent",
    });
    const sources = Object.keys(metafile.inputs).map((path) => resolve(dirname(entry), path));
    return { code: outputFiles[0]?.text ?? "", sources, began };
}

/**
 * A pack answers one small question after another, and little of one is left for the next. Helpers that share the work
 * of collecting that garbage mostly wait for each other, on processors that the engine and the program want.
 */
export function collectGarbageAlone() {
    setFlagsFromString("--no-parallel-scavenge");
}

/**
 * Puts off the loading of a module, of which the SDK uses one export, until that is used. The SDK loads npm's resolver
 * of dependencies, two thirds of its own start, to serialize functions, which a policy pack never does.
 */
export function loadLate(name: string, exported: string) {
    const load = createRequire(require.resolve("@pulumi/pulumi"));
    const path = load.resolve(name);
    if (require.cache[path] !== undefined) return;
    const late = new Module(path, module);
    late.loaded = true;
    // As an ES module it is not copied, which would read the export at once.
    late.exports = Object.defineProperty({ __esModule: true }, exported, {
        get: (): unknown => {
            Reflect.deleteProperty(require.cache, path);
            return (load(path) as Record<string, unknown>)[exported];
        },
    });
    require.cache[path] = late;
}
