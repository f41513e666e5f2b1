import type { Problem } from "../problems";
import type { EnvironmentConfig } from "../schema";
import { type Check, repeated } from "./check";

/** One person is one user name and one address, everywhere. */
export const people: Check = (config) => [
    ...Object.keys(config.teams).flatMap((team) => sharedAddresses(config, team)),
    ...twoAddresses(config),
    ...labellersWithoutPortal(config),
];

/** The identity provider asserts the address; two user names with one address would be one person with two sets of roles. */
function sharedAddresses({ teams }: EnvironmentConfig, team: string): Problem[] {
    const members = Object.entries(teams[team]?.members ?? {}).map(([name, { email }]) => ({
        path: `teams.${team}.members.${name}.email`,
        value: email.toLowerCase(),
    }));
    const labellers = Object.entries(teams[team]?.labellers ?? {}).map(([name, email]) => ({
        path: `teams.${team}.labellers.${name}`,
        value: email.toLowerCase(),
    }));
    return [members, labellers].flatMap(repeated).map(({ again, first }) => ({
        path: again.path,
        message: `is the address of ${first.path} too`,
        value: again.value,
        allowed: "one user name a person",
        fix: "remove one of the two, or correct the address",
    }));
}

/** A user name names one person through all teams: reviews and logs are read by it. */
function twoAddresses({ teams }: EnvironmentConfig): Problem[] {
    const seen = new Map<string, { path: string; email: string }>();
    return Object.entries(teams).flatMap(([team, { members }]) =>
        Object.entries(members).flatMap(([name, { email }]) => {
            const path = `teams.${team}.members.${name}.email`;
            const first = seen.get(name);
            if (first === undefined) {
                seen.set(name, { path, email });
                return [];
            }
            return first.email.toLowerCase() === email.toLowerCase()
                ? []
                : {
                      path,
                      message: `differs from ${first.path}, which is ${first.email}`,
                      value: email,
                      allowed: "one address for one user name in all teams",
                      fix: "correct the address, or give the other person another user name",
                  };
        }),
    );
}

function labellersWithoutPortal({ teams }: EnvironmentConfig): Problem[] {
    return Object.entries(teams).flatMap(([team, { features, labellers }]) =>
        Object.keys(labellers).length === 0 || features.includes("labelling")
            ? []
            : {
                  path: `teams.${team}.labellers`,
                  message: "names people for a portal that the team does not have",
                  value: Object.keys(labellers).join(", "),
                  allowed: "labellers only together with the feature labelling",
                  fix: "add labelling to the features, or remove the labellers",
              },
    );
}
