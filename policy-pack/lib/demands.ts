import { blocksAt, nest, type Path } from "./keyed";
import { check, type Props, type ResourceCheck } from "./rule";
import { mustBeOff, mustBeOn } from "./switches";
import { list, number, show, text } from "./values";

interface Scope<Args> {
    /** The resources that the demand applies to; all when absent. */
    readonly where?: (props: Props<Args>) => boolean;
    /** What an example needs beside the property for the demand to apply. */
    readonly beside?: Props<Args>;
}

/** What stands at a path of single blocks; undefined where a block is absent. */
function valueAt(props: unknown, path: string): unknown {
    const found = blocksAt(props, path.split("."));
    return found[0] === "" ? undefined : found[0];
}

/** Examples of a property: what stands beside it is kept, blocks on its path are replaced. */
function exampleOf<Args>(path: string, { beside }: Scope<Args>) {
    return (value?: unknown): Props<Args> => ({ ...beside, ...nest(path.split("."), value) }) as Props<Args>;
}

const applies = <Args>({ where }: Scope<Args>, props: Props<Args>) => where === undefined || where(props);

/** The check that a switch is on, or off; `byDefault` is what AWS takes one for that is not given. */
export function switchCheck<Args>(
    tokens: string | readonly string[],
    path: Path<Props<Args>> & string,
    wanted: "on" | "off",
    scope: Scope<Args> & { readonly byDefault?: "on" | "off" } = {},
): ResourceCheck {
    const { byDefault = "off" } = scope;
    const example = exampleOf<Args>(path, scope);
    const [good, bad] = wanted === "on" ? [true, false] : [false, true];
    const fault = (value: unknown) =>
        wanted === "off"
            ? mustBeOff(value, path, byDefault)
            : value === undefined && byDefault === "on"
              ? undefined
              : mustBeOn(value, path);
    return check<Args>(tokens, {
        find: (props) => (applies(scope, props) ? fault(valueAt(props, path)) : undefined),
        compliant: {
            [`${path} ${wanted}`]: example(good),
            [`${path} ${wanted}, as a text`]: example(String(good)),
            ...(byDefault === wanted && { [`${path} by default`]: example() }),
        },
        noncompliant: {
            [`${path} not ${wanted}`]: example(bad),
            [`${path} not ${wanted}, as a text`]: example(String(bad)),
            ...(byDefault !== wanted && { [`${path} unset`]: example() }),
        },
    });
}

/** The check that a property has one of the accepted values, the first of which is the one to choose. */
export function oneOfCheck<Args>(
    tokens: string | readonly string[],
    path: Path<Props<Args>> & string,
    accepted: readonly string[],
    { refused, byDefault = "", ...scope }: Scope<Args> & { readonly refused: string; readonly byDefault?: string },
): ResourceCheck {
    const example = exampleOf<Args>(path, scope);
    const same = (value: string, other: string) => value.toLowerCase() === other.toLowerCase();
    const fits = (value: string) => accepted.some((one) => same(one, value));
    return check<Args>(tokens, {
        find: (props) => {
            const value = valueAt(props, path);
            if (!applies(scope, props) || fits(value === undefined ? byDefault : text(value))) return undefined;
            return `${path} is ${show(value)}; set it to ${show(accepted[0])}`;
        },
        compliant: {
            ...Object.fromEntries(accepted.map((value) => [`${path} ${value}`, example(value)])),
            [`${path}, another letter case`]: example(accepted[0]?.toLowerCase()),
            ...(fits(byDefault) && { [`${path} by default`]: example() }),
        },
        noncompliant: {
            [`${path} ${refused}`]: example(refused),
            [`${path} ${refused}, another letter case`]: example(refused.toLowerCase()),
            ...(!fits(byDefault) && { [`${path} unset`]: example() }),
        },
    });
}

/** The check that a list of texts holds all that are wanted; with none wanted, that it holds any. */
export function listsCheck<Args>(
    tokens: string | readonly string[],
    path: Path<Props<Args>> & string,
    wanted: readonly string[],
    scope: Scope<Args> & { readonly sample?: string } = {},
): ResourceCheck {
    const example = exampleOf<Args>(path, scope);
    const whole = wanted.length > 0 ? wanted : [scope.sample ?? "audit"];
    return check<Args>(tokens, {
        find: (props) => {
            const given = blocksAt(props, path.split(".")).filter((value) => text(value) !== "");
            const missing = wanted.filter((one) => !given.some((value) => text(value).toLowerCase() === one));
            if (!applies(scope, props) || (missing.length === 0 && given.length > 0)) return undefined;
            return `${path} is ${show(given)}; add ${(missing.length > 0 ? missing : whole).join(", ")}`;
        },
        entriesTogether: true,
        compliant: {
            [`${path} given`]: example(whole),
            [`${path} given, and more`]: example([...whole, "more"]),
        },
        noncompliant: { [`${path} unset`]: example(), [`${path} empty`]: example([]) },
    });
}

/** The check that a number is not below a least one; `byDefault` is what AWS takes when it is not given. */
export function atLeastCheck<Args>(
    tokens: string | readonly string[],
    path: Path<Props<Args>> & string,
    least: number,
    { byDefault, ...scope }: Scope<Args> & { readonly byDefault: number },
): ResourceCheck {
    const example = exampleOf<Args>(path, scope);
    return check<Args>(tokens, {
        find: (props) => {
            const [value] = list(valueAt(props, path));
            if (!applies(scope, props) || (number(value) ?? byDefault) >= least) return undefined;
            return `${path} is ${show(value)}; set it to ${least} or more`;
        },
        compliant: { [`${path} enough`]: example(least), [`${path} enough, as a text`]: example(String(least + 1)) },
        noncompliant: {
            [`${path} 0`]: example(0),
            [`${path} too little`]: example(least - 1),
            ...(byDefault < least && { [`${path} unset`]: example() }),
        },
    });
}
