import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a process used, as the operating system counts it. */
export interface Usage {
    readonly wallSeconds: number;
    /** User and system time, over all threads. */
    readonly cpuSeconds: number;
    readonly peakMegabytes: number;
}

/** A module, loaded first, that tells what the process used when it ends. */
const reportUsage = `data:text/javascript,${encodeURIComponent(`
    import { writeFileSync } from "node:fs";
    process.on("exit", () => writeFileSync(process.env.KURA_USAGE_FILE, JSON.stringify(process.resourceUsage())));
`)}`;

/** Runs Node with these arguments in a fresh process and measures it. Fails if it complains; findings are no matter. */
export function measure(args: readonly string[], directory: string): Usage {
    const scratch = mkdtempSync(join(tmpdir(), "kura-usage-"));
    const file = join(scratch, "usage.json");
    const started = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, ["--import", reportUsage, ...args], {
        cwd: directory,
        env: { ...process.env, KURA_USAGE_FILE: file },
        encoding: "utf8",
    });
    const wallSeconds = Number(process.hrtime.bigint() - started) / 1e9;
    if ((status !== 0 && status !== 1) || stderr !== "") {
        throw new Error(`node ${args.join(" ")} ended with exit code ${String(status)}\n${stderr}`);
    }
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, "utf8"));
    rmSync(scratch, { recursive: true });
    return { wallSeconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
}

/** The fastest of several runs: the others were held up by something else on the machine. */
export function fastest(times: number, run: () => Usage): Usage {
    const [first = run(), ...rest] = Array.from({ length: times }, run);
    return rest.reduce((best, usage) => (usage.wallSeconds < best.wallSeconds ? usage : best), first);
}
