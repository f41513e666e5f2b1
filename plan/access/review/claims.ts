import { patternOf } from "../words";
import { guardedKinds, type Kind } from "./kinds";
import { works } from "./works";

/** Where an action belongs. */
export interface Claim {
    readonly kind: Kind;
    readonly verb: string;
}

const seeing = works.filter(({ name }) => name === "configuration");
const kinds: readonly Kind[] = [...Object.values(guardedKinds), ...seeing, ...works];
const known = new Map<string, Claim | undefined>();

/** The one kind and verb that an action belongs to: where it is asked, or else where it is like what is asked. */
export function claimOf(action: string): Claim | undefined {
    if (!known.has(action)) {
        known.set(action, find((verb) => verb.asked.includes(action)) ?? find((verb) => isLike(verb.like, action)));
    }
    return known.get(action);
}

const asked = kinds.flatMap(({ verbs }) => Object.values(verbs).flatMap((verb) => verb.asked));

/** Whether the review would notice what a policy allows by this name or pattern. */
export function isReviewed(pattern: string): boolean {
    return (
        asked.some((action) => patternOf(pattern).test(action)) || claimOf(pattern.replaceAll("*", "X")) !== undefined
    );
}

function find(claims: (verb: Kind["verbs"][string]) => boolean): Claim | undefined {
    for (const kind of kinds) {
        const found = Object.entries(kind.verbs).find(([, verb]) => claims(verb));
        if (found !== undefined) {
            return { kind, verb: found[0] };
        }
    }
    return undefined;
}

function isLike(patterns: readonly string[], action: string): boolean {
    return patterns.some((pattern) => patternOf(pattern).test(action));
}
