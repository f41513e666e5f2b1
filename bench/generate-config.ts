import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";

/** The stack's name in a generated project. */
export const generatedStack = "bench";

const project = resolve(__dirname, "..");
/** The range that teams are taken from holds 256 ranges of this size. */
const rangesPerEnvironment = 256;

/**
 * Makes a project directory whose one stack has this many valid teams: copies of the dev stack's teams in turn, each
 * with its own name, account, VPC, address range and e-mail. Returns the directory.
 */
export function generateProject(teams: number): string {
    if (teams > rangesPerEnvironment) {
        throw new RangeError(`${teams} teams do not fit into one environment; at most ${rangesPerEnvironment} do`);
    }
    const directory = mkdtempSync(join(tmpdir(), "kura-bench-"));
    for (const file of ["Pulumi.yaml", "policy-config.json"]) {
        copyFileSync(join(project, file), join(directory, file));
    }
    cpSync(join(project, "config"), join(directory, "config"), { recursive: true });
    const { config } = parse(readFileSync(join(project, "Pulumi.dev.yaml"), "utf8"));
    const models: readonly Record<string, unknown>[] = Object.values(config["kura:teams"]);
    const generated = Array.from({ length: teams }, (_, index): [string, unknown] => [
        `team-${index}`,
        copyOf(models[index % models.length] ?? {}, index),
    ]);
    const stack = {
        config: { ...config, "kura:environment": generatedStack, "kura:teams": Object.fromEntries(generated) },
    };
    writeFileSync(join(directory, `Pulumi.${generatedStack}.yaml`), stringify(stack));
    return directory;
}

function copyOf(model: Record<string, unknown>, index: number): Record<string, unknown> {
    return {
        ...model,
        accountId: String(300_000_000_000 + index),
        vpcId: `vpc-${index.toString(16).padStart(17, "0")}`,
        email: `aws+kura-bench-${index}@example.com`,
        network: { ...fields(model["network"]), cidr: `10.${64 + Math.floor(index / 16)}.${(index % 16) * 16}.0/20` },
    };
}

function fields(value: unknown): object {
    return typeof value === "object" && value !== null ? value : {};
}
