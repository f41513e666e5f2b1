import { isFalse, isTrue, show } from "./values";

/** Why a switch is not on; one that is not given is off. */
export function mustBeOn(value: unknown, path: string): string | undefined {
    return isTrue(value) ? undefined : `${path} is ${show(value)}; set it to true`;
}

/** Why a switch is not off; `otherwise` is what AWS takes one for that is not given. */
export function mustBeOff(value: unknown, path: string, otherwise: "on" | "off" = "off"): string | undefined {
    const off = otherwise === "on" ? isFalse(value) : !isTrue(value);
    return off ? undefined : `${path} is ${show(value)}; set it to false`;
}

/** Why a value is none of those that will do, of which the first is the one to choose. */
export function mustBeOneOf(value: unknown, [wanted, ...others]: readonly string[], path: string): string | undefined {
    return value === wanted || others.some((other) => value === other)
        ? undefined
        : `${path} is ${show(value)}; set it to ${show(wanted)}`;
}
