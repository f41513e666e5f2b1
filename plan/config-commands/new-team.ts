import { stringify } from "yaml";
import { networksOf } from "../../components/config/networks";
import { nextFree, parseRange } from "../../components/config/ranges";
import { regionNamed } from "../../components/config/regions";
import type { EnvironmentConfig } from "../../components/config/schema";
import type { Feature, MemberPersona } from "../../components/config/vocabulary";
import { UsageError } from "../stack/usage-error";

/** What the caller may say about a new team; everything has a default. */
export interface NewTeam {
    /** @default `Work of the team <name>` */
    readonly purpose?: string;
    /** @default like the other teams', with the new name */
    readonly email?: string;
    /** @default confidential: a team is opened up on purpose, not by forgetting */
    readonly dataClass?: string;
    /** @default the next free range of the usual size */
    readonly cidr?: string;
    /** @default training, inference and packages, as far as the region has them */
    readonly features?: readonly string[];
    /** @default none: no route out */
    readonly allowList?: readonly string[];
    /** @default 1000 */
    readonly monthlyUsd?: number;
    /** User names with their addresses and personas. @default none, to be added by hand */
    readonly members?: readonly { readonly name: string; readonly email: string; readonly persona: MemberPersona }[];
}

const usualFeatures: readonly Feature[] = ["training", "inference", "packages"];
/** Bits of the network of a first team; later ones follow the teams that are there. */
const firstSize = 20;

/** The lines of a team's YAML, indented from 0, in the style of the other files. */
export function newTeamLines(config: EnvironmentConfig, name: string, given: NewTeam): readonly string[] {
    const allowList = given.allowList ?? [];
    const members = given.members ?? [];
    return [
        `${name}:`,
        `  email: ${scalar(given.email ?? usualEmail(config, name))}`,
        `  purpose: ${scalar(given.purpose ?? `Work of the team ${name}`)}`,
        `  dataClass: ${scalar(given.dataClass ?? "confidential")}`,
        "  network:",
        `    cidr: ${scalar(given.cidr ?? usualRange(config))}`,
        ...(allowList.length === 0 ? [] : [`    allowList: ${list(allowList)}`]),
        `  features: ${list(given.features ?? offered(config))}`,
        ...(members.length === 0
            ? ["  members: {}"]
            : [
                  "  members:",
                  ...members.map(
                      ({ name: member, email, persona }) =>
                          `    ${member}: { email: ${scalar(email)}, personas: [${persona}] }`,
                  ),
              ]),
        `  budget: { monthlyUsd: ${given.monthlyUsd ?? 1000} }`,
    ];
}

/** The next free range of the size that most teams have. */
export function usualRange(config: EnvironmentConfig): string {
    const teams = Object.values(config.teams).map(({ network }) => parseRange(network.cidr));
    const bits = mostCommon(teams.map((range) => range.bits)) ?? firstSize;
    const taken = networksOf(config).map(({ range }) => range);
    const free = nextFree(parseRange(config.addressRange), bits, taken);
    if (free === undefined) {
        throw new UsageError(
            `addressRange: has no free /${bits} left (${config.addressRange}); give a smaller one with --cidr, or widen addressRange`,
        );
    }
    return free;
}

/** Another team's root address with the new name in place of its own. */
export function usualEmail(config: EnvironmentConfig, name: string): string {
    const pattern = Object.entries(config.teams).find(([team, { email }]) => email.includes(team));
    if (pattern !== undefined) {
        const [team, { email }] = pattern;
        return email.replace(team, name);
    }
    const domain = config.securityContact.slice(config.securityContact.indexOf("@"));
    return `aws+kura-${config.environment}-${name}${domain}`;
}

function offered(config: EnvironmentConfig): readonly Feature[] {
    const lacks = regionNamed(config.region)?.lacks ?? [];
    return usualFeatures.filter((feature) => !lacks.includes(feature));
}

function mostCommon(values: readonly number[]): number | undefined {
    const counts = new Map<number, number>();
    values.forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Quoted where YAML would read something else than a text. */
function scalar(value: string): string {
    return stringify(value, { lineWidth: 0, defaultStringType: "PLAIN" }).trimEnd();
}

function list(values: readonly string[]): string {
    return `[${values.map(scalar).join(", ")}]`;
}
