import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { EnvironmentConfig } from "../../components/config/schema";
import { Environment } from "../../components/environment";
import { accessModel } from "../../plan/access/build";
import { accessFacts, type AccessFacts } from "../../plan/access/facts";
import type { AccessModel } from "../../plan/access/model";
import type { RenderedResource } from "../../plan/engine";
import { sampleContext } from "./contexts";
import { deploy } from "./deploy";
import { plannedStack } from "./plans";

/** An environment as IAM would see it, and what it was built of. */
export interface Seen {
    readonly config: EnvironmentConfig;
    readonly parts: readonly AccessFacts[];
    readonly resources: readonly RenderedResource[];
    readonly model: AccessModel;
}

const stacks = new Map<string, Promise<Seen>>();

/** The model of `Pulumi.<stack>.yaml`, made once for all tests of a run. */
export function accessOf(stack: string): Promise<Seen> {
    const known = stacks.get(stack) ?? seeStack(stack);
    stacks.set(stack, known);
    return known;
}

async function seeStack(stack: string): Promise<Seen> {
    const { loaded, accounts } = await plannedStack(stack);
    const { config } = loaded.args;
    return seen(
        config,
        accounts.map(({ resources }) => resources),
    );
}

const samples = new Map<string, Promise<Seen>>();

/** The environment of the sample team `radar`, which has every feature and persona. */
export function sampleAccess(dmz: Partial<EnvironmentConfig["dmz"]> = {}): Promise<Seen> {
    const key = JSON.stringify(dmz);
    const known = samples.get(key) ?? seeSample(dmz);
    samples.set(key, known);
    return known;
}

async function seeSample(dmz: Partial<EnvironmentConfig["dmz"]>): Promise<Seen> {
    const { environment: config } = sampleContext({}, { dmz });
    const samlMetadata = readFileSync(resolve(__dirname, "../..", config.identityProvider.metadataFile), "utf8");
    const { created } = await deploy(
        () => new Environment("test", { config, samlMetadata, foundation: "build", teams: ["radar"] }),
        { stack: "test" },
    );
    return seen(config, [created.resources]);
}

/** The model of some resources, such as those of an environment in which one has been changed. */
export function seen(config: EnvironmentConfig, renderings: readonly (readonly RenderedResource[])[]): Seen {
    const parts = renderings.map((resources) => accessFacts(resources, config.region));
    return { config, parts, resources: renderings.flat(), model: accessModel(parts, config) };
}

/** The same environment with one of its resources' inputs changed. */
export function changed({ config, resources }: Seen, urnEnd: string, inputs: Readonly<Record<string, unknown>>): Seen {
    const before = resources.filter(({ urn }) => urn.endsWith(`::${urnEnd}`));
    if (before.length === 0) {
        throw new Error(`no resource ${urnEnd}`);
    }
    return seen(config, [
        resources.map((each) => (before.includes(each) ? { ...each, inputs: { ...each.inputs, ...inputs } } : each)),
    ]);
}
