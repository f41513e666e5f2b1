import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Table from "cli-table3";
import { forgetBundle } from "../policy-pack/lib/bundle-cache";
import { evaluate } from "../policy-pack/lib/evaluate";
import type { ResourceRecord } from "../policy-pack/lib/resource";
import { rules } from "../policy-pack/rules";
import {
    bootPack,
    countFindings,
    prepareAnalyze,
    prepareAnalyzeStack,
    type BootedPack,
} from "../test/policy-pack/booted-pack";
import { generateStack } from "./generate-stack";
import { Wire } from "./wire";

/*
 * Measures the pack and AwsGuard in one run, the same way: each is booted as the engine boots it, is sent every resource
 * alone, and then the whole stack. The engine waits for one answer before it asks again (its step generator); sixteen
 * under way at a time show how much a pack can do where the client does not hold it up. To stacks of Pulumi Cloud Kura
 * says of each resource which rules do not apply to it. What is printed is the fastest of several rounds.
 */

const plain = { style: { head: [], border: [], compact: true } };
const stackKinds = [
    { kind: "flawed", size: 1_000, sound: 0, rounds: 3 },
    { kind: "flawed", size: 20_000, sound: 0, rounds: 2 },
    { kind: "mostly sound", size: 20_000, sound: 0.97, rounds: 2 },
];
const underWay = [16, 1];

interface Timing {
    readonly seconds: number;
    /** Of the pack's process: unlike the time it takes, it hardly depends on what else the machine does. */
    readonly cpuSeconds: number;
    readonly findings: number;
    readonly failed: number;
}

async function main(): Promise<void> {
    const awsGuard = awsGuardFolder();
    const packs = [
        ["Kura", undefined, ""],
        ["Kura, Pulumi Cloud", undefined, "acme"],
        ["AwsGuard 0.3.1", awsGuard, ""],
    ] as const;
    const speeds = new Table({
        ...plain,
        head: [
            "pack",
            "rules",
            "resources",
            "way",
            "seconds",
            "per second",
            "with start",
            "processor time",
            "findings",
        ],
    });
    const starts = new Table({ ...plain, head: ["pack", "first start", "second", "third", "processor time"] });
    const stacks = stackKinds.map(({ kind, size, sound, rounds }) => ({
        name: `${size}, ${kind}`,
        stack: generateStack(rules, size, 1, sound),
        rounds,
    }));
    evaluate(generateStack(rules, 200, 2));
    for (const { name, stack } of stacks) {
        const timing = timed(() => evaluate(stack).length);
        speeds.push(row(["Kura", String(rules.length), name, "in process"], stack.length, timing));
    }
    starts.push(["Kura", ...(await startTimes(undefined))]);
    starts.push(["AwsGuard 0.3.1", ...(await startTimes(awsGuard))]);
    // Whoever comes first must not pay for a client that is not warm.
    await measured(undefined, "", stacks[0]?.stack ?? [], 16);
    for (const { name, stack, rounds } of stacks) {
        for (const atOnce of underWay) {
            const best = new Map<string, Measured>();
            // One right after the other: a machine that others use as well is faster at one time than at another.
            for (let round = 0; round < rounds; round++) {
                for (const [packName, folder, organization] of packs) {
                    const known = best.get(packName);
                    const next = await measured(folder, organization, stack, atOnce);
                    if (known === undefined || next.timing.seconds < known.timing.seconds) best.set(packName, next);
                }
            }
            for (const [packName, { count, timing, boot }] of best) {
                speeds.push(
                    row([packName, String(count), name, `gRPC, ${atOnce} at once`], stack.length, timing, boot),
                );
            }
        }
    }
    rmSync(awsGuard, { recursive: true });
    process.stdout.write(`${speeds.toString()}\n${starts.toString()}\n`);
}

interface Measured {
    readonly count: number;
    readonly timing: Timing;
    readonly boot: number;
}

async function measured(
    folder: string | undefined,
    organization: string,
    stack: readonly ResourceRecord[],
    atOnce: number,
): Promise<Measured> {
    const started = now();
    const pack = await bootPack(folder, organization);
    const boot = now() - started;
    const count = (await pack.policies()).filter((policy) => !policy.startsWith("kura-pack")).length;
    const timing = await analyzed(pack, stack, atOnce);
    pack.stop();
    return { count, timing, boot };
}

/** The requests and answers are made and read outside the time: the engine does that, in another language. */
async function analyzed(pack: BootedPack, stack: readonly ResourceRecord[], atOnce: number): Promise<Timing> {
    const alone = stack.map(prepareAnalyze);
    const together = prepareAnalyzeStack(stack);
    const answers: Buffer[] = [];
    let failed = 0;
    const queue = alone.values();
    const keep = (answer: Buffer) => void answers.push(answer);
    const fail = () => void (failed += 1);
    const worker = async () => {
        for (const request of queue) await wire.send(request).then(keep, fail);
    };
    const wire = new Wire(pack.port);
    const before = pack.cpuSeconds() ?? NaN;
    const started = now();
    await Promise.all(Array.from({ length: atOnce }, worker));
    await wire.send(together).then(keep, fail);
    const seconds = now() - started;
    const cpuSeconds = (pack.cpuSeconds() ?? NaN) - before;
    wire.close();
    return { seconds, cpuSeconds, failed, findings: answers.reduce((sum, one) => sum + countFindings(one), 0) };
}

/** Seconds until the pack listens, three times, the first without a bundle; and the processor time of the last. */
async function startTimes(folder: string | undefined): Promise<string[]> {
    const times: string[] = [];
    forgetBundle(join(__dirname, "../policy-pack/pack.ts"));
    for (let run = 1; run <= 3; run++) {
        const started = now();
        const pack = await bootPack(folder);
        times.push(`${(now() - started).toFixed(2)} s`);
        if (run === 3) times.push(`${pack.cpuSeconds()?.toFixed(2) ?? "?"} s`);
        pack.stop();
    }
    return times;
}

/** A pack of AwsGuard's rules, all of them on, as its documentation writes it. */
function awsGuardFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "kura-awsguard-"));
    const guard = JSON.stringify(createRequire(__filename).resolve("@pulumi/awsguard"));
    writeFileSync(join(folder, "PulumiPolicy.yaml"), "runtime: nodejs\n");
    writeFileSync(join(folder, "package.json"), '{ "name": "guard", "version": "1.0.0", "main": "index.js" }\n');
    writeFileSync(join(folder, "index.js"), `new (require(${guard}).AwsGuard)({ all: "mandatory" });\n`);
    return folder;
}

function row(what: readonly string[], resources: number, timing: Timing, boot?: number): string[] {
    const { seconds, cpuSeconds, findings, failed } = timing;
    return [
        ...what,
        seconds.toFixed(2),
        String(Math.round(resources / seconds)),
        boot === undefined ? "" : String(Math.round(resources / (seconds + boot))),
        `${cpuSeconds.toFixed(2)} s`,
        failed === 0 ? String(findings) : `${findings}, ${failed} calls failed`,
    ];
}

function timed(run: () => number): Timing {
    const [started, before] = [now(), process.cpuUsage()];
    const findings = run();
    const seconds = now() - started;
    const { user, system } = process.cpuUsage(before);
    return { seconds, cpuSeconds: (user + system) / 1e6, findings, failed: 0 };
}

function now(): number {
    return Number(process.hrtime.bigint()) / 1e9;
}

void main();
