import { render, type RenderedResource, type RenderOptions } from "../../plan/engine";

/** What one piece of program creates, with helpers to find things in it. */
export class Created {
    constructor(readonly resources: readonly RenderedResource[]) {}

    /** The one resource with this logical name; fails unless there is exactly one. */
    byName(name: string): RenderedResource {
        return this.only(`named ${name}`, (resource) => resource.name === name);
    }

    /** All resources of a type (`aws:kms/key:Key`), in order of registration. */
    ofType(type: string): readonly RenderedResource[] {
        return this.resources.filter((resource) => resource.type === type);
    }

    /** The one resource of a type; fails unless there is exactly one. */
    one(type: string): RenderedResource {
        return this.only(`of type ${type}`, (resource) => resource.type === type);
    }

    /** Direct children of a resource. */
    childrenOf(parent: RenderedResource): readonly RenderedResource[] {
        return this.resources.filter((resource) => resource.parent === parent.urn);
    }

    private only(description: string, matches: (resource: RenderedResource) => boolean): RenderedResource {
        const found = this.resources.filter(matches);
        if (found.length !== 1 || found[0] === undefined) {
            const present = this.resources.map(({ type, name }) => `  ${name} (${type})`).join("\n");
            throw new Error(`${found.length} resources ${description}, expected 1; created were\n${present}`);
        }
        return found[0];
    }
}

export interface Deployed<T> {
    /** What the piece of program returned. */
    readonly result: T;
    readonly created: Created;
}

/**
 * Runs a piece of program under the strict offline engine, as `npm run plan` does, and awaits all that it registers.
 *
 * @example const { result, created } = await deploy(() => new Keys("t", args));
 */
export async function deploy<T>(program: () => T | Promise<T>, options: RenderOptions = {}): Promise<Deployed<T>> {
    let result: { readonly value: T } | undefined;
    const { resources } = await render(async () => {
        result = { value: await program() };
    }, options);
    if (result === undefined) {
        throw new Error("the program returned nothing and threw nothing");
    }
    return { result: result.value, created: new Created(resources) };
}

/** The value of an output, once the deployment is over. */
export async function valueOf<T>(output: { apply(use: (value: T) => void): unknown }): Promise<T | undefined> {
    let value: T | undefined;
    output.apply((known) => {
        value = known;
    });
    await new Promise((resolve) => setImmediate(resolve));
    return value;
}
