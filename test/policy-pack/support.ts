import type { ResourceRecord } from "../../policy-pack/lib/resource";
import type { Check, Example } from "../../policy-pack/lib/rule";
import { rules } from "../../policy-pack/rules";
import { unknownString } from "../../policy-pack/lib/unknown";

const urnOf = (type: string, name: string) => `urn:pulumi:dev::test::${type}::${name}`;

export function record(type: string, name: string, inputs: object): ResourceRecord {
    return { urn: urnOf(type, name), type, name, inputs: inputs as Record<string, unknown> };
}

/** The resources of an example as a preview sees them: references are unknown values with dependencies. */
export function asPreviewed(examples: readonly Example[]): ResourceRecord[] {
    return examples.map(({ type, name, props, refs }) => {
        const target = (to: string) => examples.find((example) => example.name === to);
        const dependencies = Object.entries(refs).map(
            ([key, to]) => [key, [urnOf(target(to)?.type ?? "", to)]] as const,
        );
        return {
            ...record(
                type,
                name,
                withReferences(props, refs, () => unknownString),
            ),
            propertyDependencies: Object.fromEntries(dependencies.map(([key, to]) => [key.split(".")[0] ?? key, to])),
        };
    });
}

/** The same resources as an export or an offline plan sees them: references are ids. */
export function asKnown(examples: readonly Example[], suffix = "id"): ResourceRecord[] {
    return examples.map(({ type, name, props, refs }) => ({
        ...record(
            type,
            name,
            withReferences(props, refs, (to) => `${to}-${suffix}`),
        ),
        id: `${name}-${suffix}`,
    }));
}

function withReferences(props: object, refs: Readonly<Record<string, string>>, value: (to: string) => string): object {
    return Object.entries(refs).reduce((sum: object, [path, to]) => setAt(sum, path.split("."), value(to)), props);
}

function setAt(target: object, [key = "", ...rest]: readonly string[], value: string): object {
    const inner = (target as Record<string, unknown>)[key];
    return { ...target, [key]: rest.length === 0 ? value : setAt((inner ?? {}) as object, rest, value) };
}

/** Every type token that a rule names, with the rules and checks that do. */
export const tokensInUse: readonly string[] = [
    ...new Set(rules.flatMap((rule) => rule.checks.flatMap((check: Check) => check.tokens))),
];
