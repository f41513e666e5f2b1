import { list } from "../values";

/** The inputs of a resource, as they are written. */
export type Inputs = Readonly<Record<string, unknown>>;

/** New names by old ones. */
export type Names = Readonly<Record<string, string>>;

/** How a resource of aws-native is said in the words of @pulumi/aws. */
export interface Translation {
    readonly type: string | ((inputs: Inputs) => string);
    /** Properties that the two call by different names; dependencies are known by the new one too. */
    readonly names?: Names | ((inputs: Inputs) => Names);
    /** Properties of another shape. */
    readonly shape?: (inputs: Inputs) => Inputs;
    /** What aws-native says within the resource, and @pulumi/aws in a resource beside it, which names the first by its URN. */
    readonly companions?: Readonly<
        Record<string, (inputs: Inputs, urn: string) => Inputs | readonly Inputs[] | undefined>
    >;
}

export const isObject = (value: unknown): value is Inputs => typeof value === "object" && value !== null;

/** A property that @pulumi/aws has in a resource beside, which points back by `reference` and calls it `name`. */
export const beside = (property: string, reference: string, name: string) => (inputs: Inputs, urn: string) =>
    inputs[property] === undefined ? undefined : { [reference]: urn, [name]: inputs[property] };

/** A type whose properties bear the same names in both, but for those given. */
export const renamed = (type: string, names: Names = {}): Translation => ({ type, names });

/** The fields of an object in another shape; what is no object, as an unknown value, stays. */
export const fields = (value: unknown, shape: (one: Inputs) => unknown): unknown =>
    isObject(value) ? shape(value) : value;

/** A field of a block; what an unknown block holds is unknown. */
export const within = (block: unknown, key: string): unknown =>
    typeof block === "string" ? block : isObject(block) ? block[key] : undefined;

/** Single blocks that aws-native has as such, or as a list of one. */
export const each = (value: unknown, shape: (one: Inputs) => Inputs): unknown =>
    isObject(value) ? list<unknown>(value).map((one) => fields(one, shape)) : value;

/** A value in which properties at any depth bear other names. */
export function respelled(value: unknown, names: Readonly<Record<string, string>>): unknown {
    if (Array.isArray(value)) return value.map((one) => respelled(one, names));
    if (!isObject(value)) return value;
    return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [names[key] ?? key, respelled(inner, names)]),
    );
}
