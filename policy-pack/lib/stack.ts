import { inKnownWords } from "./native";
import { withoutNulls } from "./nulls";
import type { ResourceRecord } from "./resource";
import type { Props } from "./rule";
import { guardUnknowns, holdsUnknown, isUnknown, UnknownValueError } from "./unknown";
import { list } from "./values";

/** A resource of the stack; reading a property whose value is not known yet throws `UnknownValueError`. */
export interface StackResource<Args = object> {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly props: Props<Args>;
    readonly record: ResourceRecord;
}

/** The stack as rules see it: resources by type, and who points to whom. */
export interface Stack {
    of<Args>(...tokens: readonly string[]): readonly StackResource<Args>[];
    /**
     * The resources of the given types whose property (a path such as `vpcConfig.subnetIds`) points to `target`, by
     * dependency, id, name or ARN. Throws `UnknownValueError` when there is none but one could turn out to be it.
     */
    companions<Args>(target: StackResource, tokens: string | readonly string[], path: string): StackResource<Args>[];
    /** The resource of the given types that a property of `source` points to, when it is in this stack. */
    target<Args>(
        source: StackResource,
        path: string,
        tokens: string | readonly string[],
    ): StackResource<Args> | undefined;
}

interface References {
    readonly byKey: ReadonlyMap<string, readonly StackResource[]>;
    /** Resources whose reference is not known and has no dependencies recorded. */
    readonly open: readonly StackResource[];
}

class IndexedResource implements StackResource {
    #props?: object;
    constructor(readonly record: ResourceRecord) {}
    get urn() {
        return this.record.urn;
    }
    get type() {
        return this.record.type;
    }
    get name() {
        return this.record.name;
    }
    get props(): object {
        const { inputs } = this.record;
        return (this.#props ??= holdsUnknown(inputs) ? guardUnknowns(inputs) : inputs);
    }
}

export class StackIndex implements Stack {
    readonly resources: readonly StackResource[];
    #urns?: ReadonlySet<string>;
    #byType?: ReadonlyMap<string, readonly StackResource[]>;
    readonly #references = new Map<string, References>();
    readonly #byIdentity = new Map<string, ReadonlyMap<string, StackResource>>();

    constructor(records: Iterable<ResourceRecord>) {
        const resources: StackResource[] = [];
        for (const record of records) {
            for (const known of inKnownWords(withoutNulls(record))) resources.push(new IndexedResource(known));
        }
        this.resources = resources;
    }

    of<Args>(...tokens: readonly string[]): readonly StackResource<Args>[] {
        // The engine shows every resource alone, thousands of times: for that an index costs more than it saves.
        if (this.resources.length === 1) {
            return this.resources.filter(({ type }) => tokens.includes(type)) as StackResource<Args>[];
        }
        const byType = (this.#byType ??= groupedByType(this.resources));
        const found = tokens.length === 1 ? byType.get(tokens[0] ?? "") : tokens.flatMap((t) => byType.get(t) ?? []);
        return (found ?? []) as StackResource<unknown>[] as StackResource<Args>[];
    }

    companions<Args>(target: StackResource, tokens: string | readonly string[], path: string): StackResource<Args>[] {
        const { byKey, open } = this.#referencesFrom(list(tokens), path);
        const found = new Set(identitiesOf(target.record).flatMap((key) => byKey.get(key) ?? []));
        const blind = open.find((resource) => resource !== target);
        if (found.size === 0 && blind !== undefined) throw new UnknownValueError(`${path} of ${blind.name}`);
        return [...found] as StackResource<unknown>[] as StackResource<Args>[];
    }

    target<Args>(
        source: StackResource,
        path: string,
        tokens: string | readonly string[],
    ): StackResource<Args> | undefined {
        const wanted = list(tokens);
        const { keys, open } = pointersOf(source.record, path, this.#known());
        const identities = this.#identitiesOf(wanted);
        const found = keys.map((key) => identities.get(key)).find((resource) => resource !== undefined);
        if (found === undefined && open) throw new UnknownValueError(path);
        return found as StackResource<unknown> as StackResource<Args> | undefined;
    }

    #known(): ReadonlySet<string> {
        return (this.#urns ??= new Set(this.resources.map(({ urn }) => urn)));
    }

    #referencesFrom(tokens: readonly string[], path: string): References {
        const name = `${tokens.join(" ")} ${path}`;
        const known = this.#references.get(name);
        if (known !== undefined) return known;
        const byKey = new Map<string, StackResource[]>();
        const blind: StackResource[] = [];
        for (const resource of this.of(...tokens)) {
            const { keys, open } = pointersOf(resource.record, path, this.#known());
            if (open) blind.push(resource);
            for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), resource]);
        }
        const references = { byKey, open: blind };
        this.#references.set(name, references);
        return references;
    }

    #identitiesOf(tokens: readonly string[]): ReadonlyMap<string, StackResource> {
        const name = tokens.join(" ");
        const known = this.#byIdentity.get(name);
        if (known !== undefined) return known;
        const byIdentity = new Map<string, StackResource>();
        for (const resource of this.of(...tokens)) {
            for (const key of identitiesOf(resource.record)) byIdentity.set(key, resource);
        }
        this.#byIdentity.set(name, byIdentity);
        return byIdentity;
    }
}

function groupedByType(resources: readonly StackResource[]): ReadonlyMap<string, readonly StackResource[]> {
    const groups = new Map<string, StackResource[]>();
    for (const resource of resources) {
        const same = groups.get(resource.type);
        if (same === undefined) groups.set(resource.type, [resource]);
        else same.push(resource);
    }
    return groups;
}

/** Inputs and outputs by which other resources call this one. */
const naming = [
    "id",
    "arn",
    "name",
    "bucket",
    "functionName",
    "repositoryName",
    "domainName",
    "clusterIdentifier",
    "keyId",
    "modelPackageGroupName",
];

function identitiesOf(record: ResourceRecord): readonly string[] {
    const named = naming.flatMap((key) => [record.inputs[key], record.outputs?.[key]]);
    const texts = [record.urn, record.id, ...named].filter((value) => typeof value === "string" && value !== "");
    return [...new Set(texts as string[])].filter((value) => !isUnknown(value));
}

/**
 * What a property may be pointing to, and whether that is beyond knowing. What it depends on counts where the stack has
 * it: the SDK hands over no other dependencies (policy 1.21, server.js).
 */
function pointersOf(record: ResourceRecord, path: string, urns: ReadonlySet<string>) {
    const [root = ""] = path.split(".");
    const dependencies = (record.propertyDependencies?.[root] ?? []).filter((urn) => urns.has(urn));
    const values = valuesAt(record.inputs, path.split("."));
    const keys = values.filter((value) => !isUnknown(value)).flatMap(namesIn);
    return {
        keys: [...new Set([...dependencies, ...keys])],
        open: dependencies.length === 0 && values.some(isUnknown),
    };
}

function valuesAt(value: unknown, path: readonly string[]): readonly string[] {
    if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
    if (typeof value === "string" && (path.length === 0 || isUnknown(value))) return [value];
    const [key, ...rest] = path;
    if (key === undefined || typeof value !== "object" || value === null) return [];
    return Object.hasOwn(value, key) ? valuesAt((value as Record<string, unknown>)[key], rest) : [];
}

/** A reference by ARN also names the resource within it: `arn:aws:s3:::data/*` names `data`. */
function namesIn(value: string): readonly string[] {
    if (!value.startsWith("arn:")) return [value];
    const resource = value
        .split(":")
        .slice(5)
        .join(":")
        .replace(/[:/]\*$/, "");
    const after = (mark: string) => resource.slice(resource.indexOf(mark) + 1);
    const last = resource.slice(resource.lastIndexOf("/") + 1);
    return [value, value.replace(/[:/]\*$/, ""), resource, after("/"), after(":"), last];
}
