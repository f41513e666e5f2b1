import { TeamNames } from "../../../components/names";
import type { EnvironmentConfig } from "../../../components/config/schema";
import type { AccessModel, AccountFacts, From, GuardedResource, Principal } from "../model";

/** One team as the questions' words are about it. */
export interface Scene {
    readonly model: AccessModel;
    readonly team: string;
    readonly account: string;
    readonly names: TeamNames;
    /** Two developers where there are two. */
    readonly member: string | undefined;
    readonly otherMember: string | undefined;
    /** The account's resources, for what only AWS names. */
    readonly resources: readonly GuardedResource[];
    /** Places that no policy can name yet. */
    readonly unrecorded: readonly From[];
    /** The team that comes next, and the first after the last. */
    readonly other: () => Scene | undefined;
}

const central: readonly string[] = ["management", "audit", "network"];

export function scenesOf(model: AccessModel, unrecorded: readonly From[] = []): readonly Scene[] {
    const teams = [...model.accounts.values()]
        .filter(({ name }) => !central.includes(name))
        .sort((one, two) => (one.name < two.name ? -1 : 1));
    const scenes: Scene[] = teams.map((team, index) => ({
        ...sceneOf(model, team),
        unrecorded,
        other: () => (teams.length < 2 ? undefined : scenes[(index + 1) % teams.length]),
    }));
    return scenes;
}

function sceneOf(model: AccessModel, { id, name }: AccountFacts): Omit<Scene, "other" | "unrecorded"> {
    const members = [...model.principals.values()]
        .filter(({ account, persona }) => account === id && persona === "developer")
        .flatMap(({ member }) => member ?? [])
        .sort();
    return {
        model,
        team: name,
        account: id,
        names: new TeamNames({ environment: model.environment, region: model.region, team: name, accountId: id }),
        member: members[0],
        otherMember: members[1],
        resources: [...model.resources.values()].filter(({ account }) => account === id),
    };
}

/**
 * Places whose VPC is built and not yet recorded in the configuration: until then policies cannot name it, everything that
 * must come from there is refused, and nothing can be asked about what may.
 */
export function unrecordedPlaces({ teams, securityRoom, dmz }: EnvironmentConfig): readonly From[] {
    const shared = dmz.endpoints.kind === "shared" && dmz.endpoints.vpcId === undefined;
    const zones = Object.entries(teams).filter(([, { vpcId }]) => shared || vpcId === undefined);
    return [
        ...(securityRoom.entranceVpcId === undefined ? (["entrance"] as const) : []),
        ...zones.map(([team]) => `vpc:${team}` as const),
    ];
}

/** The id of a central account. */
export function accountOf({ model }: Scene, name: string): string | undefined {
    return [...model.accounts.values()].find((account) => account.name === name)?.id;
}

/** A role of the scene by its physical name, if there is one. */
export function roleNamed({ model, names }: Scene, name: string): Principal | undefined {
    return model.principals.get(names.roleArn(name));
}
