import { rmSync } from "node:fs";
import Table from "cli-table3";
import { accessModel } from "../plan/access/build";
import { escalationFigures } from "../plan/access/escalation/proofs";
import { accessFacts, type AccessFacts } from "../plan/access/facts";
import { answersTo } from "../plan/access/questions/answers";
import { NetworkModel, networkFacts, networkProofs, type NetworkFacts } from "../plan/network";
import type { RenderedResource } from "../plan/engine";
import { chosenTeams, load, planFoundation, planTeam } from "../plan/plan";
import { readStackSettings } from "../plan/stack/settings";
import { dailyQuestions } from "../access/questions";
import { generatedStack, generateProject } from "./generate-config";

const numbersOfTeams = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 10, 100];

/** Prints what proving costs for 1, 10 and 100 teams, in one process and one thread, rendering apart. */
async function main(): Promise<void> {
    const table = new Table({
        head: ["teams", "questions", "s", "a second", "states", "calls", "s", "ways", "s", "heap MB"],
        style: { head: [], border: [] },
        colAligns: Array.from({ length: 10 }, () => "right" as const),
    });
    for (const teams of numbersOfTeams) {
        table.push(await measured(teams));
    }
    process.stdout.write("questions to IAM, escalation (states reached, calls asked), ways through the network\n");
    process.stdout.write(`${table.toString()}\n`);
}

async function measured(teams: number): Promise<string[]> {
    const { config, access, networks } = await gathered(teams);
    const model = accessModel(access, config);
    const questions = await timed(() => answersTo(model, dailyQuestions));
    const escalation = await timed(() => escalationFigures(model));
    const network = await timed(async () => networkProofs(new NetworkModel(config, networks)));
    const ways = network.value.reduce((sum, { paths }) => sum + paths, 0);
    const asked = questions.value.reduce((sum, { requests }) => sum + requests.length, 0);
    return [
        String(teams),
        String(asked),
        questions.seconds.toFixed(2),
        (asked / questions.seconds).toFixed(0),
        String(escalation.value.states),
        String(escalation.value.asked),
        escalation.seconds.toFixed(2),
        String(ways),
        network.seconds.toFixed(2),
        (process.memoryUsage().heapUsed / 1024 / 1024).toFixed(0),
    ];
}

async function gathered(teams: number) {
    const directory = generateProject(teams);
    const access: AccessFacts[] = [];
    const networks: NetworkFacts[] = [];
    try {
        const loaded = load(readStackSettings(generatedStack, directory));
        const { config } = loaded.args;
        const add = (resources: readonly RenderedResource[]) => {
            access.push(accessFacts(resources, config.region));
            networks.push(networkFacts(resources));
        };
        const { outputs, resources } = await planFoundation(loaded);
        add(resources);
        for (const team of chosenTeams(loaded, undefined)) {
            add((await planTeam(loaded, team, outputs)).resources);
        }
        return { config, access, networks };
    } finally {
        rmSync(directory, { recursive: true });
    }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
    const started = process.hrtime.bigint();
    const value = await work();
    return { value, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}

void main();
