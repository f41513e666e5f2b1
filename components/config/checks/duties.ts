import type { Problem } from "../problems";
import type { EnvironmentConfig } from "../schema";
import type { MemberPersona } from "../vocabulary";
import type { Check } from "./check";

/** What a person is in a team: a persona, or somebody who labels data in the portal. */
type Duty = MemberPersona | "labeller";

/** Two duties that one person must not hold, where, and why. */
interface Exclusion {
    readonly pair: readonly [Duty, Duty];
    readonly reason: string;
}

/** Within one team. Data passes through several hands on its way in and out, and each is another person's. */
const withinTeam: readonly Exclusion[] = [
    exclusion("data-recipient", "developer", "who brings data in must not work with it (R26)"),
    exclusion("data-recipient", "release-approver", "who brings data in must not let it out (R27)"),
    exclusion("data-recipient", "labeller", "who brings data in must not read what is inside (R26)"),
    exclusion("developer", "release-approver", "taking out needs a second person (R27)"),
    exclusion("labeller", "release-approver", "taking out needs a person who cannot see the data otherwise (R27)"),
];

/**
 * In all teams together. Infrastructure reaches across accounts (DMZ, transit gateway, backups), so its administrators
 * stay away from data everywhere, though they may administer several teams. Auditors judge the environment as a whole,
 * so they hold no other duty in any of it. A developer of one team may well approve another team's releases.
 */
const everywhere: readonly Exclusion[] = [
    ...duties("developer", "data-recipient", "release-approver", "labeller").map((duty) =>
        exclusion("infra-admin", duty, "infrastructure and data are in different hands (R24)"),
    ),
    ...duties("developer", "data-recipient", "release-approver", "labeller", "infra-admin").map((duty) =>
        exclusion("auditor", duty, "nobody audits their own work (R24)"),
    ),
];

/** Nobody holds duties that exclude each other; a person is known by the mailbox, not by the user name. */
export const separatedDuties: Check = (config) => {
    const held = [...byMailbox(config).values()];
    return held.flatMap((all) => [...conflictsEverywhere(all), ...conflictsWithinTeams(all)]);
};

interface Held {
    readonly path: string;
    readonly team: string;
    readonly email: string;
    readonly duty: Duty;
}

function byMailbox({ teams }: EnvironmentConfig): ReadonlyMap<string, readonly Held[]> {
    const held = Object.entries(teams).flatMap(([team, { members, labellers }]): Held[] => [
        ...Object.entries(members).flatMap(([name, { email, personas }]) =>
            personas.map((duty) => ({ path: `teams.${team}.members.${name}.personas`, team, email, duty })),
        ),
        ...Object.entries(labellers).map(([name, email]) => ({
            path: `teams.${team}.labellers.${name}`,
            team,
            email,
            duty: "labeller" as const,
        })),
    ]);
    const people = new Map<string, Held[]>();
    for (const one of held) {
        const all = people.get(mailbox(one.email)) ?? [];
        people.set(mailbox(one.email), [...all, one]);
    }
    return people;
}

/** `Ben.Fischer+approver@example.com` is read by who reads `ben.fischer@example.com`. */
function mailbox(email: string): string {
    return email.toLowerCase().replace(/\+[^@]*@/, "@");
}

function conflictsWithinTeams(held: readonly Held[]): Problem[] {
    const teams = [...new Set(held.map(({ team }) => team))];
    return teams.flatMap((team) =>
        conflicts(
            held.filter((one) => one.team === team),
            withinTeam,
        ),
    );
}

function conflictsEverywhere(held: readonly Held[]): Problem[] {
    return conflicts(held, everywhere);
}

function conflicts(held: readonly Held[], exclusions: readonly Exclusion[]): Problem[] {
    return exclusions.flatMap(({ pair: [one, other], reason }) => {
        const first = held.find(({ duty }) => duty === one);
        const second = held.find(({ duty }) => duty === other);
        if (first === undefined || second === undefined) {
            return [];
        }
        const [earlier, later] = held.indexOf(first) < held.indexOf(second) ? [first, second] : [second, first];
        const where = earlier.path === later.path ? " too" : ` at ${earlier.path}`;
        return {
            path: later.path,
            message: `${later.duty} excludes ${earlier.duty}, which the same person is${where}`,
            value: later.email,
            allowed: reason,
            fix: "give one of the two to another person",
        };
    });
}

function exclusion(one: Duty, other: Duty, reason: string): Exclusion {
    return { pair: [one, other], reason };
}

function duties(...all: Duty[]): readonly Duty[] {
    return all;
}
