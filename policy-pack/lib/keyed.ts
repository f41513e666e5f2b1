import { keyFault } from "./keys";
import { check, type Props, type ResourceCheck } from "./rule";
import { list } from "./values";

/** The properties of `T` by dotted path, at most four deep; lists are passed through. */
export type Path<T, Depth extends readonly 0[] = []> = Depth["length"] extends 4
    ? never
    : T extends readonly (infer U)[]
      ? Path<U, Depth>
      : T extends object
        ? { [K in keyof T & string]: K | `${K}.${Path<NonNullable<T[K]>, [...Depth, 0]>}` }[keyof T & string]
        : never;

/** The blocks that a dotted path of properties leads to; none where one of them is absent. */
export function blocksAt(props: unknown, path: readonly string[]): readonly unknown[] {
    return path.reduce<readonly unknown[]>(
        (blocks, key) => blocks.flatMap((block) => list(fieldOf(block, key))),
        list(props),
    );
}

function fieldOf(block: unknown, key: string): unknown {
    return Object(block) === block ? Reflect.get(block as object, key) : undefined;
}

/** Why the key property at a path does not name a customer managed key; `optional` where the block may be absent. */
export function keyFaults(props: object, path: string, optional = false): readonly string[] {
    const parents = path.split(".");
    const property = parents.pop() ?? path;
    const blocks = blocksAt(props, parents).filter((block) => Object(block) === block) as object[];
    if (blocks.length === 0) return optional ? [] : [`${path} is unset; name a customer managed KMS key`];
    return blocks.flatMap((block) => keyFault(block, property, path) ?? []);
}

/**
 * The check that a resource names a customer managed key. With `optional`, the block that holds the key may be absent:
 * what it would encrypt is then not there either.
 */
export function keyedCheck<Args>(
    tokens: string | readonly string[],
    path: Path<Props<Args>> & string,
    { optional = false }: { readonly optional?: boolean } = {},
): ResourceCheck {
    const example = (key?: string) => nest(path.split("."), key) as Props<Args>;
    return check<Args>(tokens, {
        find: (props) => keyFaults(props as object, path, optional),
        asksForPresence: true,
        compliant: {
            "a key by ARN": example("arn:aws:kms:eu-west-1:111122223333:key/1234abcd"),
            "a key by alias": example("arn:aws:kms:eu-west-1:111122223333:alias/data"),
            ...(optional && { "nothing to encrypt": {} as Props<Args> }),
        },
        noncompliant: {
            "no key": example(),
            "an empty key": example(""),
            "the key that AWS manages": example("alias/aws/s3"),
            "the key that AWS manages, by ARN": example("arn:aws:kms:eu-west-1:111122223333:alias/aws/s3"),
        },
    });
}

/** The object in which a path of properties leads to the value; one without a value is left out. */
export function nest([key = "", ...rest]: readonly string[], value: unknown): object {
    if (rest.length > 0) return { [key]: nest(rest, value) };
    return value === undefined ? {} : { [key]: value };
}
