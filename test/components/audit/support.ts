import { foundationContext, type FoundationContext } from "../../../components/foundation-context";
import { sampleFoundation } from "../../support/contexts";

/** The team beside `radar` where there are two. */
export const sonarAccount = "200000000002";
/** An account of the organization of which this environment knows nothing. */
export const otherAccount = "300000000009";

export const owner = sampleFoundation();
const { environment } = owner;

/** An environment that does not own what exists once per organization. */
export const notOwner = withOrganization({ owner: false });

/** Two teams; `sonar` has no auditor. */
export const twoTeams = withTeams(["sonar", sonarAccount]);

export function withOrganization(organization: Partial<typeof environment.organization>): FoundationContext {
    return foundationContext({ ...environment, organization: { ...environment.organization, ...organization } });
}

/** `radar` and further teams, without auditors. */
export function withTeams(...teams: readonly (readonly [string, string])[]): FoundationContext {
    const { radar } = environment.teams;
    if (radar === undefined) {
        throw new Error("the sample has no team radar");
    }
    const members = Object.fromEntries(
        Object.entries(radar.members).filter(([, { personas }]) => !personas.includes("auditor")),
    );
    const more = teams.map(([name, accountId]) => [name, { ...radar, accountId, members }] as const);
    return foundationContext({ ...environment, teams: { radar, ...Object.fromEntries(more) } });
}
