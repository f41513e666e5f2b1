import type { PolicyDocument } from "../components/iam/document";
import type { RenderedResource } from "../plan/engine";
import { additions } from "./additions";
import { falseClosures } from "./false-closures";
import { whyNone, type Reason } from "./honest/not-mutants";
import { removals } from "./removals";
import { isDocument, json } from "./json";
import { changed, type Change, type Mutant } from "./mutant";
import { changesOf } from "./values";

/** Of how many resources of a kind every plain property is broken; documents differ, so theirs all are. */
const samples = 2;

/** What is tried, and what is not because it would say nothing. */
export interface Candidates {
    readonly mutants: readonly Mutant[];
    /** How many, by reason. */
    readonly none: ReadonlyMap<Reason, number>;
}

/**
 * Every mutant of one rendering. `seen` remembers across renderings which kinds have been broken often enough: what two
 * teams have alike is broken in one of them.
 */
export function mutantsOf(resources: readonly RenderedResource[], seen: Map<string, number>): Candidates {
    const none = new Map<Reason, number>();
    const drop = (reason: Reason) => none.set(reason, (none.get(reason) ?? 0) + 1);
    const fresh = (key: string, most: number): boolean => {
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        return count <= most;
    };
    const real = resources.filter(({ custom, type }) => custom && !type.startsWith("pulumi:"));
    const mutants = real.flatMap((resource) =>
        changesOf(resource.inputs).flatMap((change) => {
            if (!isFresh(resource, change, fresh)) {
                return [];
            }
            const reason = whyNone(resource, change);
            if (reason !== undefined) {
                drop(reason);
                return [];
            }
            return [mutantOf(resource, change)];
        }),
    );
    const removed = removals(real, (resource) => fresh(`${resource.type}\n${withoutTeam(resource.name)}\nremoved`, 1));
    removed.refused.forEach(() => drop("others take its outputs"));
    return { mutants: [...mutants, ...removed.mutants, ...additions(resources), ...falseClosures(resources)], none };
}

function isFresh(
    { type, inputs }: RenderedResource,
    { path, change, value }: Change,
    fresh: (key: string, most: number) => boolean,
): boolean {
    const place = path.map((key) => (typeof key === "number" ? "[]" : key)).join(".");
    const text = path.length === 1 ? inputs[String(path[0])] : undefined;
    const parsed = typeof text === "string" ? json(text) : undefined;
    const inDocument = parsed !== undefined && isDocument(parsed) && value !== undefined;
    return inDocument
        ? fresh([type, place, withoutNumber(change), withoutTeam(statementAt(parsed, change))].join("\n"), 1)
        : fresh([type, place, change].join("\n"), samples);
}

/** The statement that a change is in; all of them for one that is added. */
function statementAt({ Statement: statements }: PolicyDocument, change: string): string {
    const index = Number(/^Statement\.(\d+)/.exec(change)?.[1]);
    return JSON.stringify(statements[index] ?? statements);
}

function withoutNumber(change: string): string {
    return change.replace(/^Statement\.\d+/, "Statement");
}

export function mutantOf(resource: RenderedResource, { way, path, change, value }: Change): Mutant {
    const { type, name, urn, inputs } = resource;
    const by = { ...resource, inputs: Object.fromEntries(Object.entries(changed(inputs, path, value) ?? {})) };
    return { way, type, where: `${name} ${path.join(".")}`, change, urns: [urn], by: [by] };
}

/** Two teams' documents differ in names, accounts and ids alone, and so do two members'. */
function withoutTeam(text: string): string {
    return text
        .replaceAll(/\b(fraud|vision|treasury|research|claims)\b/g, "team")
        .replaceAll(/\b(aiko|ben|gita)\b/g, "member")
        .replaceAll(/\b(vpc|vpce|subnet|sg)-[0-9a-f]{8,}\b/g, "$1")
        .replaceAll(/\d{12}/g, "account");
}
