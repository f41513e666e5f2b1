"use strict";

const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { dirname, join, resolve } = require("node:path");

/** What would differ after a change: of a file its time and size, of a directory what is in it. */
function stampOf(path) {
    const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
    return [path, mtimeMs, size];
}

/** @param known what was kept: the version of Node, stamps, and the code */
function isFresh({ version, stamps }) {
    return (
        version === process.version &&
        stamps.every(([path, time, size]) => {
            const [, now, length] = stampOf(path);
            return now === time && length === size;
        })
    );
}

/**
 * A program and all files that it imports as one text, compiled again when one of them has changed.
 *
 * @param project the directory of package.json, tsconfig.json and node_modules; in the last the text is kept
 * @param entry the program's first file, from there
 */
function compiled(project, entry) {
    const file = join(project, "node_modules/.cache/kura", `${entry.replaceAll(/\W/g, "-")}.json`);
    try {
        const known = JSON.parse(readFileSync(file, "utf8"));
        if (isFresh(known)) {
            return known.code;
        }
    } catch {
        // Not there yet, or cut off while it was written.
    }
    const { buildSync } = require("esbuild");
    const began = Date.now();
    const { outputFiles, metafile } = buildSync({
        absWorkingDir: project,
        entryPoints: [join(project, entry)],
        bundle: true,
        write: false,
        metafile: true,
        platform: "node",
        format: "cjs",
        target: "node20",
        packages: "external",
        logLevel: "warning",
    });
    const code = outputFiles[0].text;
    const sources = Object.keys(metafile.inputs).map((input) => resolve(project, input));
    const watched = new Set([...sources, ...sources.map(dirname), __filename, "tsconfig.json", "package-lock.json"]);
    const stamps = [...watched].map((path) => stampOf(resolve(project, path)));
    // What was saved meanwhile may or may not be in the text.
    if (stamps.every(([, time]) => time < began)) {
        keep(file, { version: process.version, stamps, code });
    }
    return code;
}

/** Whoever reads meanwhile sees the old or the new, and a project that cannot be written to is compiled every time. */
function keep(file, known) {
    try {
        mkdirSync(dirname(file), { recursive: true });
        const draft = `${file}.${process.pid}`;
        writeFileSync(draft, JSON.stringify(known));
        renameSync(draft, file);
    } catch {
        // Slower, and nothing else.
    }
}

module.exports = { compiled };
