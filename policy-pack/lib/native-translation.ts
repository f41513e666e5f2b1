/** The inputs of a resource, as they are written. */
export type Inputs = Readonly<Record<string, unknown>>;

/** How a resource of aws-native is said in the words of @pulumi/aws. */
export interface Translation {
    readonly type: string;
    /** Properties that the two call by different names; dependencies are known by the new one too. */
    readonly names?: Readonly<Record<string, string>>;
    /** Properties of another shape. */
    readonly shape?: (inputs: Inputs) => Inputs;
    /** What aws-native says within the resource, and @pulumi/aws in a resource beside it, which names the first by its URN. */
    readonly companions?: Readonly<
        Record<string, (inputs: Inputs, urn: string) => Inputs | readonly Inputs[] | undefined>
    >;
}

export const isObject = (value: unknown): value is Inputs => typeof value === "object" && value !== null;

/** A type whose properties bear the same names in both, but for those given. */
export const renamed = (type: string, names: Readonly<Record<string, string>> = {}): Translation => ({ type, names });

/** A property that @pulumi/aws has in a resource beside, which points back by `reference` and calls it `name`. */
export const beside = (property: string, reference: string, name: string) => (inputs: Inputs, urn: string) =>
    inputs[property] === undefined ? undefined : { [reference]: urn, [name]: inputs[property] };
