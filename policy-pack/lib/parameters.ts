import { check, type Props, type ResourceCheck } from "./rule";
import { list, show, text } from "./values";

/** A parameter group of a database. */
interface Parameters {
    readonly parameters?: readonly { readonly name?: unknown; readonly value?: unknown }[];
}

/** The value of a parameter, in lower case; undefined where the group leaves it at its default. */
export function parameterOf(group: Parameters, name: string): string | undefined {
    const given = list(group.parameters).filter((one) => text(one.name).toLowerCase() === name);
    const last = given.at(-1)?.value;
    if (last === undefined || last === null) return undefined;
    return String(last)
        .trim()
        .toLowerCase()
        .replaceAll(/\s*,\s*/g, ",");
}

/** The check that a parameter has one of the accepted values; `byDefault` is what the engine takes. */
export function parameterCheck<Args>(
    tokens: string | readonly string[],
    name: string,
    accepted: readonly string[],
    { byDefault, refused, beside }: { byDefault: string; refused: string; beside?: Props<Args> },
): ResourceCheck {
    const example = (...parameters: object[]) => ({ ...beside, parameters }) as Props<Args>;
    const fits = (value: string) => accepted.includes(value);
    return check<Args>(tokens, {
        find: (props) => {
            const value = parameterOf(props as Parameters, name);
            return fits(value ?? byDefault)
                ? undefined
                : `parameter ${name} is ${show(value)}; set it to ${show(accepted[0])}`;
        },
        compliant: {
            ...Object.fromEntries(accepted.map((value) => [`${name} ${value}`, example({ name, value })])),
            [`${name}, beside another`]: example({ name: "other", value: refused }, { name, value: accepted[0] }),
            ...(fits(byDefault) && { [`${name} by default`]: example() }),
        },
        noncompliant: {
            [`${name} ${refused}`]: example({ name, value: refused }),
            [`${name} ${refused}, in capitals`]: example({ name: name.toUpperCase(), value: refused.toUpperCase() }),
            ...(!fits(byDefault) && { [`${name} by default`]: example({ name: "other", value: accepted[0] }) }),
        },
    });
}
