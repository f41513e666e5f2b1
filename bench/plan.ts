import { rmSync } from "node:fs";
import { resolve } from "node:path";
import Table from "cli-table3";
import { generatedStack, generateProject } from "./generate-config";
import { fastest, measure, type Usage } from "./measure";

const project = resolve(__dirname, "..");
const numbersOfTeams = [1, 10, 100];
const repetitions = 3;
/** As in package.json: a render makes much that is soon garbage; with room for it less of it is copied about. */
const nodeFlags = ["--min-semi-space-size=64", "--max-semi-space-size=64"];

/** Prints what rendering and checking cost for 1, 10 and 100 teams (`bench/proofs.ts` has the proofs), each in a fresh process, and its start-up over the SDK's own. */
function main(): void {
    const sdk = fastest(repetitions, () => measure(["-e", "require('@pulumi/pulumi')"], project));
    const startUp = fastest(repetitions, () => plan(0));
    const runs = numbersOfTeams.map((teams) => ({
        teams,
        usage: teams > 10 ? plan(teams) : fastest(repetitions, () => plan(teams)),
    }));

    const table = new Table({
        head: ["", "wall s", "CPU s", "peak MB", "ms a team"],
        style: { head: [], border: [] },
        colAligns: ["left", "right", "right", "right", "right"],
    });
    table.push(row("the SDK alone", sdk), row("plan, no team", startUp));
    for (const { teams, usage } of runs) {
        const each = ((usage.wallSeconds - startUp.wallSeconds) / teams) * 1000;
        table.push([...row(`plan, ${teams} ${teams === 1 ? "team" : "teams"}`, usage), each.toFixed(0)]);
    }
    process.stdout.write(`${table.toString()}\n`);
    process.stdout.write(`start-up over the SDK's own: ${(startUp.wallSeconds - sdk.wallSeconds).toFixed(2)} s\n`);
}

function plan(teams: number): Usage {
    const directory = generateProject(teams);
    try {
        return measure(
            [...nodeFlags, resolve(project, "plan/start.cjs"), "plan", "--no-proofs", "--stack", generatedStack],
            directory,
        );
    } finally {
        rmSync(directory, { recursive: true });
    }
}

function row(label: string, { wallSeconds, cpuSeconds, peakMegabytes }: Usage): string[] {
    return [label, wallSeconds.toFixed(2), cpuSeconds.toFixed(2), peakMegabytes.toFixed(0)];
}

main();
