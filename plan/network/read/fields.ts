import type { RenderedResource } from "../../engine";

/** The inputs or outputs of a resource, read without trust in their shape: what is not there is empty. */
export class Fields {
    private readonly values: ReadonlyMap<string, unknown>;

    constructor(value: unknown) {
        this.values = new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
    }

    has(key: string): boolean {
        const value = this.values.get(key);
        return value !== undefined && value !== null && value !== "";
    }

    text(key: string): string {
        const value = this.values.get(key);
        return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
    }

    optional(key: string): string | undefined {
        return this.has(key) ? this.text(key) : undefined;
    }

    /** Programs in YAML write numbers as text. */
    number(key: string): number | undefined {
        const value = this.text(key);
        return value === "" || Number.isNaN(Number(value)) ? undefined : Number(value);
    }

    flag(key: string, otherwise = false): boolean {
        const value = this.values.get(key);
        return value === undefined || value === null ? otherwise : String(value).toLowerCase() === "true";
    }

    texts(key: string): readonly string[] {
        return this.list(key).flatMap((item) => (typeof item === "string" ? [item] : []));
    }

    /** A block, or a list of them. */
    blocks(key: string): readonly Fields[] {
        return this.list(key).map((item) => new Fields(item));
    }

    block(key: string): Fields {
        return this.blocks(key)[0] ?? new Fields(undefined);
    }

    private list(key: string): readonly unknown[] {
        const value = this.values.get(key);
        return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    }
}

/** A resource as its reader sees it. */
export interface Read {
    readonly resource: RenderedResource;
    readonly inputs: Fields;
    readonly outputs: Fields;
    /** What identifies the resource for the others, by its name where there is no id. */
    readonly identity: { readonly id: string; readonly name: string; readonly account: string | undefined };
}

export function reading(resource: RenderedResource): Read {
    const { id, name, account } = resource;
    return {
        resource,
        inputs: new Fields(resource.inputs),
        outputs: new Fields(resource.outputs),
        identity: { id: id ?? name, name, account },
    };
}
