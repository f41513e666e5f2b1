import type { EnvironmentConfig } from "../../components/config/schema";
import type { RenderedResource } from "../engine/rendering";
import type { ProofResult } from "../proofs/result";
import { parsed, valuesAt } from "./inventory";

/** Where a stack's register lies, relative to the project. */
export function lockFile(stack: string): string {
    return `access/locks/${stack}.txt`;
}

/**
 * Every Deny of every document, one a line: which document, which statement, which calls, by which conditions. Names of
 * teams and members are words, so that what all have alike is one line. The register is committed and read when it
 * changes, like the access review: a lock behind another lock opens nothing when it goes, so no question notices.
 */
export function lockRegister(resources: readonly RenderedResource[], config: EnvironmentConfig): readonly string[] {
    return [...new Set(resources.flatMap((resource) => locksOf(resource, config)))].sort();
}

/** Whether the register is as it was read. */
export function lockProof(
    resources: readonly RenderedResource[],
    config: EnvironmentConfig,
    committed: string,
): ProofResult {
    const read = new Set(committed.split("\n").filter((line) => line !== ""));
    const now = new Set(lockRegister(resources, config));
    const gone = [...read].filter((line) => !now.has(line)).map((line) => `is gone: ${line}`);
    const added = [...now].filter((line) => !read.has(line)).map((line) => `is new: ${line}`);
    return {
        name: "Every lock of every policy is as somebody read it",
        control: "access-reviewed",
        holds: gone.length + added.length === 0,
        evidence: gone.length + added.length === 0 ? [`${now.size} locks`] : [...gone, ...added],
    };
}

const known = new WeakMap<RenderedResource, readonly string[]>();

function locksOf(resource: RenderedResource, config: EnvironmentConfig): readonly string[] {
    const found =
        known.get(resource) ??
        Object.entries(resource.inputs).flatMap(([property, value]) =>
            valuesAt(parsed(value), "Statement")
                .flat()
                .filter((statement) => valuesAt(statement, "Effect")[0] === "Deny")
                .map((statement) => lineOf(resource, property, statement, config)),
        );
    known.set(resource, found);
    return found;
}

function lineOf({ name }: RenderedResource, property: string, statement: unknown, config: EnvironmentConfig): string {
    const all = (path: string) => valuesAt(statement, path).flat().map(String).sort().join(" ");
    const conditions = Object.entries(Object(valuesAt(statement, "Condition")[0])).flatMap(([operator, keys]) =>
        Object.keys(Object(keys)).map((key) => `${operator} ${key} (${valuesAt(keys, key).flat().length})`),
    );
    const calls = valuesAt(statement, "NotAction").length > 0 ? `all but ${all("NotAction")}` : all("Action");
    const on = [...valuesAt(statement, "Resource").flat(), ...valuesAt(statement, "NotResource").flat()].length;
    // Guard rails are packed into as few policies as they fit in.
    const where = `${named(name, config).replace(/-control-\d+$/, "-control")} ${property}`;
    return [where, all("Sid"), calls, `${on} resources`, conditions.sort().join(", ")].join(" | ");
}

function named(name: string, { teams }: EnvironmentConfig): string {
    const members = Object.values(teams).flatMap((team) => Object.keys(team.members));
    const words = [
        ...Object.keys(teams).map((team) => [team, "TEAM"] as const),
        ...members.map((member) => [member, "MEMBER"] as const),
    ];
    return words.reduce((text, [word, sign]) => text.replaceAll(new RegExp(`(?<=^|-)${word}(?=-|$)`, "g"), sign), name);
}
