import { isDeepStrictEqual } from "node:util";
import type { ControlId } from "../../controls";
import type { RenderedResource } from "../engine/rendering";
import { valuesAt, type Inventory, type TeamAccount } from "./inventory";

/** One line for each fault; none while the claim is true. */
export type Flaws = (inventory: Inventory) => readonly string[];

/** Something that must be true of what this environment builds. */
export interface Claim {
    readonly name: string;
    readonly control: ControlId;
    readonly flaws: readonly Flaws[];
}

/** Whether a value is as it must be; where the path leads through lists, each value is asked about. */
export interface Expected {
    readonly test: (value: unknown, resource: RenderedResource, inventory: Inventory) => boolean;
    readonly said: string;
    /** Whether it may be absent. */
    readonly optional?: true;
}

type Settings = Readonly<Record<string, Expected | string | number | boolean | readonly unknown[] | object>>;

function isExpected(value: Settings[string]): value is Expected {
    return typeof value === "object" && "test" in value && "said" in value;
}

/** Every resource of the type has these settings; `at` narrows to names, and without it there may be none. */
export function settings(type: string, expected: Settings, at = /./): Flaws {
    return (inventory) =>
        inventory
            .of(type)
            .filter(({ name }) => at.test(name))
            .flatMap((resource) =>
                Object.entries(expected).flatMap(([path, given]) => {
                    const each: Expected = isExpected(given) ? given : equal(given);
                    const values = lists(given) ? [oneAt(resource.inputs, path)] : valuesAt(resource.inputs, path);
                    const wrong = values.filter((value) => !each.test(value, resource, inventory));
                    const missing = values.length === 0 && each.optional !== true;
                    return missing || wrong.length > 0
                        ? [
                              `${resource.name}: ${path} is ${missing ? "absent" : JSON.stringify(wrong[0])}; must be ${each.said}`,
                          ]
                        : [];
                }),
            );
}

/** Lists are compared whole, the value of a path through no other list. */
function lists(value: Settings[string]): boolean {
    return Array.isArray(value) || (typeof value === "object" && !isExpected(value));
}

function oneAt(value: unknown, path: string): unknown {
    return path
        .split(".")
        .reduce((inner: unknown, key) => new Map<string, unknown>(Object.entries(inner ?? {})).get(key), value);
}

export function equal(wanted: unknown): Expected {
    return { test: (value) => isDeepStrictEqual(value, wanted), said: JSON.stringify(wanted) };
}

export function within(least: number, most: number): Expected {
    return { test: (value) => Number(value) >= least && Number(value) <= most, said: `${least} to ${most}` };
}

export function oneOf(...wanted: readonly unknown[]): Expected {
    return { test: (value) => wanted.includes(value), said: wanted.join(" or ") };
}

export function like(pattern: RegExp): Expected {
    return { test: (value) => pattern.test(String(value)), said: `as ${pattern.source}` };
}

/** Absent or this. */
export function unlessAbsent(expected: Expected): Expected {
    return { ...expected, optional: true };
}

/** Absent, false or an empty text. */
export const off: Expected = unlessAbsent({ test: (value) => value === false || value === "false", said: "off" });

/** A key of this environment that has one of the aliases, such as `-logs`. */
export function keyFor(...endings: readonly string[]): Expected {
    return {
        test: (value, _, inventory) =>
            inventory.aliasesOf(value).some((alias) => endings.some((ending) => alias.endsWith(ending))),
        said: `the environment's key with the alias …${endings.join(" or …")}`,
    };
}

/** In every team's account, as many as this of the type, or more. */
export function inEveryTeam(type: string, count: number | ((team: TeamAccount) => number) = 1, at = /./): Flaws {
    return (inventory) =>
        inventory.teams.flatMap((team) => {
            const wanted = typeof count === "number" ? count : count(team);
            const found = inventory.of(type, team.account).filter(({ name }) => at.test(name)).length;
            return found >= wanted
                ? []
                : [
                      `${team.name}: ${found} of ${type}${at.source === "." ? "" : ` as ${at.source}`}; must be ${wanted}`,
                  ];
        });
}

/** In the environment, as many as this of the type, or more. */
export function inEnvironment(type: string, count: number | ((inventory: Inventory) => number), at = /./): Flaws {
    return (inventory) => {
        const wanted = typeof count === "number" ? count : count(inventory);
        const found = inventory.of(type).filter(({ name }) => at.test(name)).length;
        return found >= wanted
            ? []
            : [`${found} of ${type}${at.source === "." ? "" : ` as ${at.source}`}; must be ${wanted}`];
    };
}

/** Each resource of one type is named by one of the other, in the same account, by id, name or ARN. */
export function eachHas(type: string, companion: string, path: string, by: string, at = /./): Flaws {
    return (inventory) => {
        const named = new Set(
            inventory.of(companion).flatMap(({ account, inputs }) =>
                valuesAt(inputs, path)
                    .flat()
                    .map((value) => `${account ?? ""} ${String(value)}`),
            ),
        );
        return inventory
            .of(type)
            .filter(({ name }) => at.test(name))
            .filter((each) => !namesOf(each, by).some((name) => named.has(`${each.account ?? ""} ${name}`)))
            .map(({ name }) => `${name}: no ${companion} whose ${path} names it`);
    };
}

function namesOf({ id, inputs, outputs }: RenderedResource, by: string): readonly string[] {
    return [id, outputs["arn"], ...valuesAt(inputs, by)].flatMap((each) => (typeof each === "string" ? [each] : []));
}

/** What a property names is there, as a resource of the type in the same account. */
export function leadsTo(type: string, path: string, target: string, by: string, at = /./): Flaws {
    return (inventory) => {
        const there = new Set(
            inventory.of(target).flatMap((each) => namesOf(each, by).map((name) => `${each.account ?? ""} ${name}`)),
        );
        return inventory
            .of(type)
            .filter(({ name }) => at.test(name))
            .flatMap(({ name, account, inputs }) => {
                const values = valuesAt(inputs, path);
                const lost = values.filter(
                    (value) => !there.has(`${account ?? ""} ${String(value).replace(/:\*$/, "")}`),
                );
                return values.length === 0
                    ? [`${name}: ${path} is absent`]
                    : lost.map(
                          (value) => `${name}: ${path} names ${String(value)}, which is no ${target} of the account`,
                      );
            });
    };
}
