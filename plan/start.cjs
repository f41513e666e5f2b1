"use strict";

/*
 * Compiles the command line, or what a thread of it is to do, in one go and runs it. A loader that compiles file by file,
 * of which there are some two thousand, takes two seconds of every plan; this takes half of one, and nothing as long as
 * no file changes.
 */

const { Module } = require("node:module");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { isMainThread, workerData } = require("node:worker_threads");
const { compiled } = require("./compiled.cjs");

// Most of what a plan does it does a few times only. Left to itself, V8 spends a third of the processor's time on
// optimizing functions that are never called again; it is told to wait longer (default: 67,584 bytes of bytecode run).
setFlagsFromString("--interrupt-budget=500000");

const project = join(__dirname, "..");
// All is in one file then, whose place is that of the entry of the command line.
const place = join(__dirname, "main.ts");
const program = new Module(place, module);
program.filename = place;
program.paths = module.paths;
program._compile(compiled(project, isMainThread ? "plan/main.ts" : workerData.entry), place);
