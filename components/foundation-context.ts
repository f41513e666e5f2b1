import type { EnvironmentConfig } from "./config/schema";
import { FoundationNames } from "./foundation-names";
import { teamContext, type TeamContext, type TeamWithAccount } from "./team/context";

/** What everything around the teams is decided from. All of it is known before deployment. */
export interface FoundationContext {
    readonly environment: EnvironmentConfig;
    readonly names: FoundationNames;
    /** The teams whose accounts exist, in order of their names, so that reordering the YAML changes no document. */
    readonly teams: readonly TeamContext[];
}

export function foundationContext(environment: EnvironmentConfig): FoundationContext {
    const { organization, environment: name, region } = environment;
    return {
        environment,
        names: new FoundationNames({
            environment: name,
            region,
            organizationId: organization.id,
            managementAccountId: organization.managementAccountId,
            auditAccountId: organization.auditAccountId,
            networkAccountId: organization.networkAccountId,
        }),
        teams: Object.entries(environment.teams)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .flatMap(([team, { accountId, ...rest }]) =>
                accountId === undefined ? [] : [teamContext(environment, team, withAccount(rest, accountId))],
            ),
    };
}

function withAccount(team: Omit<TeamWithAccount, "accountId">, accountId: string): TeamWithAccount {
    return { ...team, accountId };
}
