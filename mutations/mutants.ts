import type { RenderedResource } from "../plan/engine";
import { additions } from "./additions";
import { json, isDocument } from "./json";
import { changed, type Mutant } from "./mutant";
import { changesOf } from "./values";

/** Of how many resources of a kind every plain property is broken; documents differ, so theirs all are. */
const samples = 2;

/**
 * Every mutant of one rendering. `seen` remembers across renderings which kinds have been broken often enough: what two
 * teams have alike is broken in one of them.
 */
export function mutantsOf(resources: readonly RenderedResource[], seen: Map<string, number>): readonly Mutant[] {
    return [...resources.flatMap((resource) => mutantsIn(resource, seen)), ...additions(resources)];
}

function mutantsIn(resource: RenderedResource, seen: Map<string, number>): readonly Mutant[] {
    if (!resource.custom || resource.type.startsWith("pulumi:")) {
        return [];
    }
    const { type, name, urn, inputs } = resource;
    const fresh = (key: string, most: number): boolean => {
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        return count <= most;
    };
    const changes = changesOf(inputs).filter(({ path, change, value }) => {
        const place = path.map((key) => (typeof key === "number" ? "[]" : key)).join(".");
        const text = path.length === 1 ? inputs[String(path[0])] : undefined;
        const parsed = typeof text === "string" ? json(text) : undefined;
        const inDocument = parsed !== undefined && isDocument(parsed) && value !== undefined;
        return inDocument
            ? fresh([type, place, change, withoutTeam(String(text))].join("\n"), 1)
            : fresh([type, place, change].join("\n"), samples);
    });
    const removed: readonly Mutant[] = fresh(`${type}\n${withoutTeam(name)}\nremoved`, 1)
        ? [{ way: "companion removed", where: `${type} ${name}`, change: "is not there", urn, by: [] }]
        : [];
    return [
        ...changes.map(({ way, path, change, value }): Mutant => {
            const by = { ...resource, inputs: Object.fromEntries(Object.entries(changed(inputs, path, value) ?? {})) };
            return { way, where: `${type} ${name} ${path.join(".")}`, change, urn, by: [by] };
        }),
        ...removed,
    ];
}

/** Two teams' documents differ in names, accounts and ids alone. */
function withoutTeam(text: string): string {
    return text.replaceAll(/\b(fraud|vision|treasury|research|claims)\b/g, "team").replaceAll(/\d{12}/g, "account");
}
