import { judge } from "../../components/config/load";
import { problemText } from "../../components/config/problems";
import { readSamlMetadata } from "../../components/config/saml-metadata";
import type { EnvironmentConfig } from "../../components/config/schema";
import { Environment, type EnvironmentArgs } from "../../components/environment";
import type { RenderedResource } from "../../plan/engine";
import { projectDirectory, rawConfig, testDay } from "./config";
import { Created, deploy } from "./deploy";

/** A third team for dev, without a recorded account. */
export const newTeam = {
    email: "aws+kura-dev-maps@example.com",
    purpose: "A team that is new",
    dataClass: "internal",
    network: { cidr: "10.64.96.0/20" },
    members: {},
    budget: { monthlyUsd: 100 },
};

/** The same with its account and network recorded. */
export const settledTeam = { ...newTeam, accountId: "200000000003", vpcId: "vpc-0f1a2b3c4d5e6f703" };

/** The configuration of dev with some values changed, as `rawConfig` takes them. */
export function devConfig(changes: Readonly<Record<string, unknown>> = {}): EnvironmentConfig {
    const { config, problems } = judge(rawConfig("dev", changes), { today: testDay });
    if (config === undefined || problems.length > 0) {
        throw new Error(problems.map(problemText).join("\n"));
    }
    return config;
}

/** Everything that an environment registers. */
export async function environmentOf(
    config: EnvironmentConfig = devConfig(),
    args: Partial<EnvironmentArgs> = {},
): Promise<Created> {
    const samlMetadata = readSamlMetadata(config, projectDirectory);
    const { created } = await deploy(
        () =>
            new Environment(config.environment, {
                config,
                samlMetadata,
                foundation: "build",
                teams: Object.keys(config.teams),
                ...args,
            }),
        { stack: config.environment },
    );
    return created;
}

/** Names of resources by what became of them from one render to another. */
export interface Difference {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
}

/**
 * A resource without what it waits for: names of the foundation's resources are there only where the same stack builds
 * them.
 */
export function withoutOrder(resource: RenderedResource): RenderedResource {
    return { ...resource, dependencies: [], propertyDependencies: {} };
}

/** Compares what AWS and the state would see: inputs, options, parents and accounts, not what waits for what. */
export function difference(before: Created, after: Created): Difference {
    const [old, now] = [before, after].map(({ resources }) => new Map(resources.map((each) => [each.urn, each])));
    const namesOf = (resources: readonly RenderedResource[]) => resources.map(({ name }) => name).sort();
    const seen = (resource: RenderedResource) => JSON.stringify(withoutOrder(resource));
    return {
        added: namesOf(after.resources.filter(({ urn }) => !old?.has(urn))),
        removed: namesOf(before.resources.filter(({ urn }) => !now?.has(urn))),
        changed: namesOf(
            after.resources.filter((each) => {
                const earlier = old?.get(each.urn);
                return earlier !== undefined && seen(earlier) !== seen(each);
            }),
        ),
    };
}
