import { Struct, Value, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { specialResourceSig, specialSigKey } from "@pulumi/pulumi/runtime/rpc";
import { RegisterResourceRequest, ResourceInvokeResponse } from "@pulumi/pulumi/proto/resource_pb";
import { awsxVpc, type Child } from "./awsx-vpc";
import { Carried } from "./carried";
import { unknownValue } from "./plain";
import type { Properties, RenderedResource } from "./rendering";

/**
 * Components of other packages are made by a process of their own; here a model says what that process would register.
 * The `record` given takes note of one child as of any other resource.
 */
export function expandRemote(
    component: RenderedResource,
    request: RegisterResourceRequest,
    record: (request: RegisterResourceRequest, inputs: Properties) => RenderedResource,
): Properties {
    if (component.type !== "awsx:ec2:Vpc") {
        throw new Error(
            `${component.name} (${component.type}): is made by another process, of which there is no model; add one to plan/engine`,
        );
    }
    const provider = request.getProvidersMap().get("aws") ?? "";
    const outputs = awsxVpc(component.name, component.inputs, ({ type, name, parent, inputs, references }) => {
        const own: Properties = {
            ...inputs,
            ...Object.fromEntries(Object.entries(references).map(([input, { id }]) => [input, id])),
        };
        const child = new RegisterResourceRequest();
        child.setType(type);
        child.setName(name);
        child.setCustom(true);
        child.setParent(parent?.urn ?? component.urn);
        child.setProvider(provider);
        child.setDependenciesList(Object.values(references).map(({ urn }) => urn));
        for (const [input, { urn }] of Object.entries(references)) {
            const urns = new RegisterResourceRequest.PropertyDependencies();
            urns.setUrnsList([urn]);
            child.getPropertydependenciesMap().set(input, urns);
        }
        const { urn, id } = record(child, own);
        return { urn, id: id ?? unknownValue };
    });
    return { ...outputs, routeTables: outputs.routeTables.map(reference) };
}

/** A resource as an output carries it; the SDK then asks for the resource by its URN. */
function reference({ urn, id }: Child): Properties {
    return { [specialSigKey]: specialResourceSig, urn, id: id === unknownValue ? "" : id, packageVersion: "" };
}

/** The answer to the SDK's question for a resource that an output refers to. */
export function resourceState({ urn, id, inputs, outputs }: RenderedResource): ResourceInvokeResponse {
    const answer = new Struct();
    const state = new Value();
    const properties: Record<string, JavaScriptValue> = {};
    state.setStructValue(new Carried(Object.assign(properties, inputs, outputs)));
    answer
        .getFieldsMap()
        .set("urn", Value.fromJavaScript(urn))
        .set("id", Value.fromJavaScript(id ?? unknownValue));
    answer.getFieldsMap().set("state", state);
    const response = new ResourceInvokeResponse();
    response.setReturn(answer);
    return response;
}
