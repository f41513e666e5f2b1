import type { EnvironmentConfig } from "../../../components/config/schema";
import type { TeamConfig } from "../../../components/config/team-schema";
import { foundationContext, type FoundationContext } from "../../../components/foundation-context";
import { sampleContext } from "../../support/contexts";

/** What tells the teams of these tests apart. */
export interface TeamSketch {
    readonly cidr: string;
    readonly allowList?: readonly string[];
    readonly features?: TeamConfig["features"];
}

/** Three teams: with a list and hosts, with another list, and sealed. */
export const threeTeams: Readonly<Record<string, TeamSketch>> = {
    radar: { cidr: "10.64.0.0/20", allowList: ["api.example.com", "dns.google"], features: ["hosts"] },
    sonar: { cidr: "10.64.16.0/20", allowList: [".example.org"] },
    vault: { cidr: "10.64.32.0/20" },
};

/** The sample environment with these teams, their accounts numbered by their ranges. */
export function foundation(
    teams: Readonly<Record<string, TeamSketch>> = threeTeams,
    overrides: Partial<EnvironmentConfig> = {},
): FoundationContext {
    const { environment, team } = sampleContext();
    const sketched = Object.keys(teams)
        .sort()
        .map((name): [string, TeamConfig] => {
            const { cidr, allowList = [], features = [] } = teams[name] ?? { cidr: "" };
            const accountId = `200000000${(cidr.split(".")[2] ?? "").padStart(3, "0")}`;
            return [name, { ...team, accountId, features, network: { cidr, allowList: [...allowList] } }];
        });
    return foundationContext({ ...environment, ...overrides, teams: Object.fromEntries(sketched) });
}
