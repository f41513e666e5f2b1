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

/** The names of what surrounds the teams. */
export function foundationNames({ organization, environment, region }: EnvironmentConfig): FoundationNames {
    const { id, managementAccountId, auditAccountId, networkAccountId } = organization;
    return new FoundationNames({
        environment,
        region,
        organizationId: id,
        managementAccountId,
        auditAccountId,
        networkAccountId,
    });
}

export function foundationContext(environment: EnvironmentConfig): FoundationContext {
    return {
        environment,
        names: foundationNames(environment),
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
