import { createRequire, Module } from "node:module";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

/*
 * The engine's loader compiles each file as it is required, with a compiler program of its own for each: 30 ms a file,
 * ten seconds for a pack of 300 rules. Bundling them takes a tenth of a second. Types are checked by the repository's
 * own build, not at every start.
 */

interface Loadable {
    _compile(code: string, path: string): void;
}

/** Loads a TypeScript module with all that it imports from the pack, compiled in one go. */
export function loadBundled<T>(entry: string): T {
    const { outputFiles } = buildSync({
        entryPoints: [entry],
        bundle: true,
        write: false,
        platform: "node",
        format: "cjs",
        target: "node20",
        packages: "external",
        logLevel: "silent",
    });
    const loaded = new Module(entry, module);
    loaded.filename = join(dirname(entry), "bundle.js");
    loaded.paths = module.paths;
    (loaded as unknown as Loadable)._compile(outputFiles[0]?.text ?? "", loaded.filename);
    return loaded.exports as T;
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
