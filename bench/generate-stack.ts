import { evaluate } from "../policy-pack/lib/evaluate";
import type { ResourceRecord } from "../policy-pack/lib/resource";
import type { Rule } from "../policy-pack/lib/rule";
import { unknownString } from "../policy-pack/lib/unknown";
import { asKnown, asPreviewed, record } from "../test/policy-pack/support";

/** Numbers between 0 and 1 that are the same at every run (a linear congruential generator). */
function numbers(seed: number): () => number {
    let state = seed;
    return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

/**
 * A stack of so many resources of the types that rules speak of: examples of rules, sound and not, under names of their
 * own, every third one with a property missing, not known yet, or of an odd shape. Stacks in use are mostly sound: of this
 * one the share `sound` is, by every rule and not only by that of which it is an example.
 */
export function generateStack(rules: readonly Rule[], count: number, seed = 1, sound = 0): ResourceRecord[] {
    const next = numbers(seed);
    const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
    const checks = rules.flatMap((rule) => rule.checks);
    const stack: ResourceRecord[] = [];
    while (stack.length < count) {
        const check = pick(checks);
        if (check === undefined) break;
        const suffix = String(stack.length);
        const resources: ResourceRecord[] = [];
        if (check.kind === "stack") {
            const example = pick([...Object.values(check.compliant), ...Object.values(check.noncompliant)]) ?? [];
            const given = next() < 0.5 ? asPreviewed(example) : asKnown(example, suffix);
            resources.push(...given.map((resource) => renamed(resource, suffix)));
        } else {
            const props = pick([...Object.values(check.compliant), ...Object.values(check.noncompliant)]) ?? {};
            const type = pick(check.tokens) ?? "";
            resources.push(record(type, `generated-${suffix}`, next() < 0.33 ? oddly(props, next) : props));
        }
        const wanted = sound === 0 || next() >= sound || evaluate(resources, {}, rules).length === 0;
        if (wanted) stack.push(...resources);
    }
    return stack.slice(0, count);
}

/** The resource under a name of its own, its references likewise. */
export function renamed(resource: ResourceRecord, suffix: string): ResourceRecord {
    const own = (of: string) => `${of}--${suffix}`;
    const to = Object.entries(resource.propertyDependencies ?? {}).map(([key, urns]) => [key, urns.map(own)]);
    return { ...resource, urn: own(resource.urn), propertyDependencies: Object.fromEntries(to) };
}

function oddly(props: object, next: () => number): object {
    const keys = Object.keys(props);
    const key = keys[Math.floor(next() * keys.length)];
    if (key === undefined) return props;
    const values: unknown[] = [undefined, unknownString, null, "", [], String(Object.entries(props)[0]?.[1])];
    return { ...props, [key]: values[Math.floor(next() * values.length)] };
}
