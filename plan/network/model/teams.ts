import type { EnvironmentConfig } from "../../../components/config/schema";
import type { TeamConfig } from "../../../components/config/team-schema";
import type { Vpc } from "./parts";

/** A team with the networks in its account. */
export interface TeamNetwork {
    readonly name: string;
    readonly config: TeamConfig;
    readonly vpcs: readonly Vpc[];
    /** Without a list of names to reach: nothing outside may be reached at all. */
    readonly sealed: boolean;
}

export function teamNetworks({ teams }: EnvironmentConfig, vpcs: readonly Vpc[]): readonly TeamNetwork[] {
    return Object.entries(teams).flatMap(([name, config]) => {
        const own = vpcs.filter(({ team }) => team === name);
        return own.length === 0 ? [] : [{ name, config, vpcs: own, sealed: config.network.allowList.length === 0 }];
    });
}
