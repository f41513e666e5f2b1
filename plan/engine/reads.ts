import { ReadResourceResponse, type ReadResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { Carried } from "./carried";
import type { Properties } from "./rendering";

const stackReferenceType = "pulumi:pulumi:StackReference";

/**
 * The answer to a program that reads what exists already. Outputs of other stacks are known where they were given; all
 * else would be a question to AWS.
 */
export function read(
    request: ReadResourceRequest,
    urn: string,
    stackOutputs: Readonly<Record<string, Properties>>,
): { readonly response: ReadResourceResponse; readonly problem?: string } {
    const response = new ReadResourceResponse();
    response.setUrn(urn);
    const id = request.getId();
    const described = `${request.getName()} (${request.getType()})`;
    if (request.getType() !== stackReferenceType) {
        return {
            response,
            problem:
                `${described}: reads the existing resource ${id}, which cannot be read before deployment; put what is ` +
                `needed of it in the configuration`,
        };
    }
    const outputs = stackOutputs[id];
    const state: Record<string, JavaScriptValue> = { name: id, secretOutputNames: [] };
    response.setProperties(new Carried(Object.assign(state, { outputs: outputs ?? {} })));
    return outputs === undefined
        ? { response, problem: `${described}: reads outputs that nobody gave; give those of ${id} as stackOutputs` }
        : { response };
}
