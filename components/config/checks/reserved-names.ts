import { workRoles } from "../../names";
import type { Problem } from "../problems";
import type { EnvironmentConfig } from "../schema";
import { memberPersonas } from "../vocabulary";
import type { Check } from "./check";

/**
 * Names that the program gives to what surrounds the teams, and how the names of what is inside begin: a resource's
 * logical name begins with its parent's, and no two may be the same.
 */
const foundationNames = [
    "audit",
    "configuration",
    "delegation",
    "dmz",
    "endpoints",
    "entrance",
    "foundation",
    "guard-rails",
    "network",
    "organization",
    "packages",
    "provider",
    "shared-endpoints",
] as const;

/** Words with a meaning of their own: parts of an environment (`kura:part`), units and accounts. */
const words = ["all", "environment", "management", "quarantine", "suspended", "teams"] as const;

/** Guard rails tell a team's roles by the end of their names: `kura-dev-*-jobs`. */
const roles = [...workRoles, ...memberPersonas] as const;

/** No team is called like a part of the environment, nobody like a role. */
export const reservedNames: Check = (config) => [
    ...Object.keys(config.teams).flatMap(teamName),
    ...Object.entries(config.teams).flatMap(memberNames),
];

function teamName(team: string): Problem[] {
    const root = foundationNames.find((name) => team === name || team.startsWith(`${name}-`));
    const taken = root ?? words.find((word) => team === word);
    if (taken === undefined) {
        return [];
    }
    return [
        {
            path: `teams.${team}`,
            message:
                team === taken
                    ? "is the name of a part of the environment"
                    : `begins like the names of what belongs to ${taken}, a part of the environment`,
            value: team,
            allowed: `any other name, not beginning with ${foundationNames.map((name) => `${name}-`).join(", ")}`,
            fix: "choose another name",
        },
    ];
}

function memberNames([team, { members }]: [string, EnvironmentConfig["teams"][string]]): Problem[] {
    return Object.keys(members).flatMap((member) => {
        const role = roles.find((name) => member === name || member.endsWith(`-${name}`));
        return role === undefined
            ? []
            : {
                  path: `teams.${team}.members.${member}`,
                  message: `makes a developer's role that would pass for the team's role ${role}`,
                  value: member,
                  allowed: `a user name that does not end in ${roles.join(", ")}`,
                  fix: "choose another user name",
              };
    });
}
