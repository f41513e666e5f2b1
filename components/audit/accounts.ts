import type { FoundationContext } from "../foundation-context";

/** An account of the environment and what people call it. */
export interface NamedAccount {
    /** A team's name, or `audit`, `network`, `management`. */
    readonly name: string;
    readonly accountId: string;
    /** Part of names: a team may be called `audit`, too. */
    readonly subject: string;
}

/** The accounts around the teams, then the teams' in order of their names. */
export function namedAccounts({ names, teams }: FoundationContext): readonly NamedAccount[] {
    const around = (["audit", "network", "management"] as const).map((name) => ({
        name,
        accountId: names.accountId(name),
        subject: name,
    }));
    const ofTeams = teams.map(({ teamName, team }) => ({
        name: teamName,
        accountId: team.accountId,
        subject: `team-${teamName}`,
    }));
    return [...around, ...ofTeams];
}

/** The accounts that AWS Config records: those that this program fills. */
export function recordedAccounts(context: FoundationContext): readonly string[] {
    const management = context.names.accountId("management");
    return namedAccounts(context)
        .map(({ accountId }) => accountId)
        .filter((accountId) => accountId !== management);
}
