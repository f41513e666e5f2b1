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
    readonly companions?: Readonly<Record<string, (inputs: Inputs, urn: string) => Inputs | undefined>>;
}

export const isObject = (value: unknown): value is Inputs => typeof value === "object" && value !== null;
