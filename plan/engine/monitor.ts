import type { Alias } from "@pulumi/pulumi/proto/alias_pb";
import {
    RegisterResourceResponse,
    type RegisterResourceOutputsRequest,
    type RegisterResourceRequest,
    type ReadResourceRequest,
    type ResourceInvokeRequest,
    type ReadResourceResponse,
    ResourceInvokeResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { answer, answers } from "./answers";
import { Carried } from "./carried";
import { plainProperties } from "./plain";
import { read } from "./reads";
import { expandRemote, resourceState } from "./remote";
import { ProviderTable } from "./providers";
import type { Properties, RenderedAlias, RenderedResource, RenderOptions } from "./rendering";

type Callback<T> = (error: Error | null, response: T) => void;

const stackType = "pulumi:pulumi:Stack";

/**
 * Stands where the Pulumi engine would stand: the SDK hands it every resource that the program registers.
 *
 * The SDK's own mocks show a program's inputs but not its options (parent, protection, aliases, dependencies), give any
 * answer to any question and accept one name twice. This one records whole requests, answers as AWS would, and takes
 * note of everything that the real engine would refuse. It goes on after a problem, so that all of them are found.
 */
export class RecordingMonitor extends MockMonitor {
    readonly recorded: RenderedResource[] = [];
    readonly problems: string[] = [];
    stackOutputs: Properties = {};
    private readonly byUrn = new Map<string, RenderedResource>();
    private readonly typesAndNames = new Set<string>();
    private readonly providers = new ProviderTable();
    private readonly componentProviders = new Map<string, ReadonlyMap<string, string>>();
    private stackUrn = "";

    constructor(private readonly options: RenderOptions & { readonly project: string; readonly stack: string }) {
        super({ call: refuse, newResource: refuse });
    }

    override async registerResource(request: RegisterResourceRequest, callback: Callback<RegisterResourceResponse>) {
        const raw = request.getObject()?.toJavaScript() ?? {};
        const urn = this.urn(request);
        if (request.getType() === stackType) {
            this.stackUrn = urn;
            callback(null, response(urn, "", {}));
            return;
        }
        this.inheritProviders(urn, request);
        const resource = this.record(urn, request, raw);
        const outputs = request.getRemote() ? this.expanded(resource, request) : resource.outputs;
        callback(null, response(urn, resource.id ?? "", { ...raw, ...outputs }));
        return Promise.resolve();
    }

    override registerResourceOutputs(request: RegisterResourceOutputsRequest, callback: Callback<object>) {
        if (request.getUrn() === this.stackUrn) {
            this.stackOutputs = plainProperties(request.getOutputs()?.toJavaScript() ?? {}).value;
        }
        callback(null, {});
    }

    override async invoke(request: ResourceInvokeRequest, callback: Callback<ResourceInvokeResponse>) {
        const referred = this.byUrn.get(String(request.getArgs()?.toJavaScript()["urn"]));
        if (request.getTok() === "pulumi:pulumi:getResource" && referred !== undefined) {
            callback(null, resourceState(referred));
            return;
        }
        this.problems.push(
            `function ${request.getTok()}: asks AWS a question, which has no answer before deployment; ` +
                `put the value in the configuration or compute it`,
        );
        callback(null, new ResourceInvokeResponse());
        return Promise.resolve();
    }

    override async readResource(request: ReadResourceRequest, callback: Callback<ReadResourceResponse>) {
        const { response: result, problem } = read(request, this.urn(request), this.options.stackOutputs ?? {});
        if (problem !== undefined) {
            this.problems.push(problem);
        }
        callback(null, result);
        return Promise.resolve();
    }

    private urn(request: { getType(): string; getName(): string; getParent(): string }): string {
        const parent = request.getParent();
        const parentType = parent === "" || parent === this.stackUrn ? "" : `${parent.split("::")[2] ?? ""}$`;
        return `urn:pulumi:${this.options.stack}::${this.options.project}::${parentType}${request.getType()}::${request.getName()}`;
    }

    /** As the engine does: a component has its parent's providers beside its own, and hands them on. */
    private inheritProviders(urn: string, request: RegisterResourceRequest): void {
        if (request.getCustom()) {
            return;
        }
        const providers = request.getProvidersMap();
        for (const [name, reference] of this.componentProviders.get(request.getParent()) ?? []) {
            if (!providers.has(name)) {
                providers.set(name, reference);
            }
        }
        this.componentProviders.set(urn, new Map(providers.entries()));
    }

    /** Takes note of what another process would register for a component, and returns the component's outputs. */
    private expanded(component: RenderedResource, request: RegisterResourceRequest): Properties {
        try {
            const outputs = expandRemote(component, request, (child, inputs) =>
                this.record(this.urn(child), child, inputs, true),
            );
            return this.options.unknownOutputs === true ? {} : outputs;
        } catch (error) {
            this.problems.push(error instanceof Error ? error.message : String(error));
            return {};
        }
    }

    private record(urn: string, request: RegisterResourceRequest, raw: Properties, modelled = false): RenderedResource {
        const { value: inputs, secrets, unknowns } = plainProperties(raw);
        const parent = this.byUrn.get(request.getParent());
        const provider = request.getProvider() === "" ? undefined : urnOf(request.getProvider());
        const componentProvider = request.getProvidersMap().get("aws");
        const account =
            this.providers.account(provider ?? urnOf(componentProvider)) ??
            (request.getCustom() ? undefined : parent?.account);
        const described = { urn, type: request.getType(), name: request.getName(), custom: request.getCustom() };
        this.refuseDuplicates(described);
        this.providers.add(urn, inputs);
        if (this.options.unknownOutputs !== true) {
            this.problems.push(...unknowns.map((path) => unknownInput(described, path)));
        }
        const resource: RenderedResource = {
            ...described,
            parent: parent?.urn,
            account,
            provider,
            protect: request.hasProtect() ? request.getProtect() === true : parent?.protect === true,
            retainOnDelete: request.hasRetainondelete()
                ? request.getRetainondelete() === true
                : parent?.retainOnDelete === true,
            deletedWith: request.getDeletedwith() === "" ? parent?.deletedWith : request.getDeletedwith(),
            aliases: request.getAliasesList().map(renderedAlias),
            ignoreChanges: request.getIgnorechangesList(),
            dependencies: [...request.getDependenciesList()].sort(),
            propertyDependencies: Object.fromEntries(
                [...request.getPropertydependenciesMap().entries()]
                    .map(([input, list]): [string, string[]] => [input, list.getUrnsList()])
                    .filter(([, urns]) => urns.length > 0),
            ),
            inputs,
            secrets,
            ...(modelled ? { modelled } : {}),
            ...this.answered(described, inputs, provider),
        };
        this.recorded.push(resource);
        this.byUrn.set(urn, resource);
        return resource;
    }

    private refuseDuplicates({ urn, type, name }: { urn: string; type: string; name: string }): void {
        const typeAndName = `${type}::${name}`;
        if (this.byUrn.has(urn)) {
            this.problems.push(`${name} (${type}): is registered twice under one parent; give each its own name`);
        } else if (this.typesAndNames.has(typeAndName)) {
            this.problems.push(
                `${name} (${type}): the name is taken by a resource under another parent; give each its own name`,
            );
        }
        this.typesAndNames.add(typeAndName);
    }

    private answered(
        { urn, type, name, custom }: { urn: string; type: string; name: string; custom: boolean },
        inputs: Properties,
        provider: string | undefined,
    ): Pick<RenderedResource, "id" | "outputs"> {
        const row = answers[type];
        if (custom && row === undefined) {
            this.problems.push(`${name} (${type}): no answer is known for this type; add a row to plan/engine/answers`);
        }
        if (!custom || row === undefined || this.options.unknownOutputs === true) {
            return { id: undefined, outputs: {} };
        }
        const { account, region } = this.providers.place(provider, inputs);
        const { id, outputs } = answer(row, { urn, name, account, region, inputs });
        const tags = this.providers.allTags(provider, inputs);
        return { id, outputs: tags === undefined ? outputs : { ...outputs, tagsAll: tags } };
    }
}

function response(urn: string, id: string, state: Properties): RegisterResourceResponse {
    const result = new RegisterResourceResponse();
    result.setUrn(urn);
    result.setId(id);
    result.setObject(new Carried(withoutUndefined(state)));
    return result;
}

function withoutUndefined(state: Properties): Record<string, JavaScriptValue> {
    const result: Record<string, JavaScriptValue> = {};
    for (const [key, value] of Object.entries(state)) {
        if (value !== undefined) {
            result[key] = value;
        }
    }
    return result;
}

function unknownInput({ name, type }: { name: string; type: string }, path: string): string {
    return (
        `${name} (${type}): input ${path} is unknown; it comes from an output that plan/engine/answers does not answer, ` +
        `so add that output to the row of the resource it comes from`
    );
}

/** A provider is referred to as `<urn>::<id>`. */
function urnOf(reference: string | undefined): string | undefined {
    return reference?.slice(0, reference.lastIndexOf("::"));
}

function renderedAlias(alias: Alias): RenderedAlias {
    const spec = alias.getSpec();
    const parts =
        spec === undefined
            ? { urn: alias.getUrn() }
            : { name: spec.getName(), type: spec.getType(), parent: spec.getParenturn() };
    return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
}

function refuse(): never {
    throw new Error("the recording monitor answers every request itself");
}
