import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { judge } from "../../components/config/load";
import { problemText } from "../../components/config/problems";

/** The project's directory. */
export const projectDirectory = join(__dirname, "..", "..");

/** The day that tests live in, so that none of them fails on a later one. */
export const testDay = new Date("2026-11-23T00:00:00Z");

/**
 * The keys of a stack's file, without `kura:`, as the loader takes them, with some values changed. A change names its
 * place with slashes (`teams/fraud/accountId`); undefined removes it.
 */
export function rawConfig(
    stack: "dev" | "prod",
    changes: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
    const file = fields(parse(readFileSync(join(projectDirectory, `Pulumi.${stack}.yaml`), "utf8")));
    const raw = Object.fromEntries(
        Object.entries(fields(file["config"])).map(([key, value]) => [key.replace(/^kura:/, ""), value]),
    );
    for (const [place, value] of Object.entries(changes)) {
        change(raw, place.split("/"), value);
    }
    return raw;
}

function change(target: Record<string, unknown>, [key = "", ...rest]: readonly string[], value: unknown): void {
    if (rest.length > 0) {
        target[key] ??= {};
        change(target[key] as Record<string, unknown>, rest, value);
    } else if (value === undefined) {
        Reflect.deleteProperty(target, key);
    } else {
        target[key] = value;
    }
}

function fields(value: unknown): Record<string, unknown> {
    return value as Record<string, unknown>;
}

/** A name for what is wrong, the changes to the good dev configuration that make it so, and every problem, word by word. */
export type BadConfig = readonly [
    name: string,
    changes: Readonly<Record<string, unknown>>,
    problems: readonly string[],
];

/** One `it` for each bad configuration. */
export function refuses(table: readonly BadConfig[]): void {
    for (const [name, changes, expected] of table) {
        it(`refuses ${name}`, () => {
            const { problems } = judge(rawConfig("dev", changes), { today: testDay });
            assert.deepEqual(problems.map(problemText), expected);
        });
    }
}
