import type { Problem } from "../problems";
import type { EnvironmentConfig } from "../schema";
import type { Feature } from "../vocabulary";
import type { Check } from "./check";

/** What a team's features use of the DMZ is there (R12, R30). */
export const dmzUses: Check = (config) =>
    Object.entries(config.teams).flatMap(([team, { features }]) =>
        features.flatMap((feature, index) =>
            lacking(config, team, feature).map((problem) => ({
                path: `teams.${team}.features[${index}]`,
                value: feature,
                ...problem,
            })),
        ),
    );

type Lack = Pick<Problem, "message" | "allowed" | "fix">;

function lacking({ dmz, teams }: EnvironmentConfig, team: string, feature: Feature): readonly Lack[] {
    if (feature === "mail" && !dmz.mail) {
        return [
            {
                message: "needs a way for mail, which the environment does not offer",
                allowed: "the feature only where dmz.mail is true",
                fix: "set dmz.mail if mail may leave the environment, or remove the feature",
            },
        ];
    }
    // Decision 10: nothing tells one sender's credentials from another's at the SMTP endpoint.
    if (feature === "mail" && teams[team]?.dataClass === "personal") {
        return [
            {
                message: "would let personal data leave by mail, past the outbox and its second person",
                allowed: "the feature only for other data classes",
                fix: "remove the feature; reports leave through the outbox",
            },
        ];
    }
    if (feature === "packages" && dmz.packageSources.length === 0) {
        return [
            {
                message: "has nowhere to fetch libraries from",
                allowed: "the feature only where dmz.packageSources names a source",
                fix: "name a source such as pypi, or remove the feature",
            },
        ];
    }
    // CodeArtifact API reference, CreateRepository: 2 to 100 characters.
    if (feature === "packages" && team.length < 2) {
        return [
            {
                message: "would need a repository of the team's name, which is too short for one",
                allowed: "a team's name of 2 characters or more",
                fix: "rename the team before its account is created, or remove the feature",
            },
        ];
    }
    return [];
}
