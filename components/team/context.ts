import type { EnvironmentConfig } from "../config/schema";
import type { TeamConfig } from "../config/team-schema";
import type { MemberPersona } from "../config/vocabulary";
import { TeamNames } from "../names";

/** A team whose account exists: only then is there anything to build in it. */
export type TeamWithAccount = TeamConfig & { readonly accountId: string };

/** What every part of a team's account is decided from. All of it is known before deployment. */
export interface TeamContext {
    readonly environment: EnvironmentConfig;
    readonly teamName: string;
    readonly team: TeamWithAccount;
    readonly names: TeamNames;
}

export function teamContext(environment: EnvironmentConfig, teamName: string, team: TeamWithAccount): TeamContext {
    const { environment: name, region } = environment;
    return {
        environment,
        teamName,
        team,
        names: new TeamNames({ environment: name, region, team: teamName, accountId: team.accountId }),
    };
}

/** Names of the members who hold a persona, sorted, so that documents do not change when the YAML is reordered. */
export function membersWith(team: TeamConfig, persona: MemberPersona): readonly string[] {
    return Object.entries(team.members)
        .filter(([, member]) => member.personas.includes(persona))
        .map(([name]) => name)
        .sort();
}
