import type { Problem } from "../problems";
import type { EnvironmentConfig } from "../schema";

/** What a check may know beside the configuration itself; given from outside, so that tests choose it. */
export interface CheckFacts {
    /** The day of the check, `2026-11-23`. */
    readonly today: string;
    /** The teams for which the secret `kura:keyMaterial` holds something. */
    readonly teamsWithKeyMaterial: readonly string[];
    /**
     * The stack's name.
     * @default the stack is not known, and its name is not judged
     */
    readonly stack?: string;
}

/** One question about the meaning of a configuration whose shape is right. Pure. */
export type Check = (config: EnvironmentConfig, facts: CheckFacts) => readonly Problem[];

/** Days from one ISO day to another; negative if the other is earlier. */
export function daysBetween(from: string, to: string): number {
    return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** For every value that occurs again: the places where it does, beside the first. Values are compared as given. */
export function repeated<T extends { readonly path: string; readonly value: string }>(
    items: readonly T[],
): readonly { readonly again: T; readonly first: T }[] {
    const firsts = new Map<string, T>();
    return items.flatMap((again) => {
        const first = firsts.get(again.value);
        if (first === undefined) {
            firsts.set(again.value, again);
            return [];
        }
        return [{ again, first }];
    });
}
