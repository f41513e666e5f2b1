/** What a render of the program yields: everything it would register, as the engine would see it. */
export interface Rendering {
    /** In the order of registration. */
    readonly resources: readonly RenderedResource[];
    /** The stack's outputs. */
    readonly outputs: Properties;
}

export type Properties = Readonly<Record<string, unknown>>;

export interface RenderedResource {
    readonly urn: string;
    /** Type token, for example `aws:kms/key:Key` or `kura:team:Team`. */
    readonly type: string;
    readonly name: string;
    /** URN of the parent; undefined directly under the stack. */
    readonly parent: string | undefined;
    /** The 12 digits of the account that the resource's provider is bound to; undefined without such a provider. */
    readonly account: string | undefined;
    /** URN of the explicit provider; undefined for the default one. */
    readonly provider: string | undefined;
    /** False for components. */
    readonly custom: boolean;
    /** As in the engine, children inherit these three from their parent. */
    readonly protect: boolean;
    readonly retainOnDelete: boolean;
    readonly deletedWith: string | undefined;
    readonly aliases: readonly RenderedAlias[];
    readonly ignoreChanges: readonly string[];
    /** URNs of everything the resource waits for. */
    readonly dependencies: readonly string[];
    /** URNs by the input that refers to them. */
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
    /** Secrets are unwrapped here and named in `secrets`; write inputs out through `redacted` only. */
    readonly inputs: Properties;
    /** Paths of the inputs that are secret. */
    readonly secrets: readonly string[];
    /** True where a model stands for the process that would register the resource; its ancestor says which component. */
    readonly modelled?: true;
    /** Undefined for components, and where outputs are unknown. */
    readonly id: string | undefined;
    /** Computed outputs, without the inputs. */
    readonly outputs: Properties;
}

/** Either the whole URN, or the parts that differ from the present ones. */
export interface RenderedAlias {
    readonly urn?: string;
    readonly name?: string;
    readonly type?: string;
    readonly parent?: string;
}

export interface RenderOptions {
    /** @default "kura" */
    readonly project?: string;
    /** @default "test" */
    readonly stack?: string;
    /** As `pulumi.Config` reads it: full keys (`kura:region`), values as strings, JSON where structured. */
    readonly config?: Readonly<Record<string, string>>;
    /** Keys of `config` that are secret. */
    readonly secretKeys?: readonly string[];
    /**
     * What other stacks export, by the name that a `StackReference` asks for.
     * @default none: to read another stack's outputs is a problem
     */
    readonly stackOutputs?: Readonly<Record<string, Properties>>;
    /**
     * Leaves every output unknown, as in the preview of a stack that does not exist yet. What is still known in
     * the inputs is what a policy can judge before anything is deployed.
     * @default false: every output is answered, and an input that stays unknown is a problem
     */
    readonly unknownOutputs?: boolean;
}

/** The program asked for something that the engine cannot answer faithfully, or broke a rule of the real engine. */
export class RenderError extends Error {
    constructor(readonly problems: readonly string[]) {
        super(problems.join("\n"));
        this.name = "RenderError";
    }
}
