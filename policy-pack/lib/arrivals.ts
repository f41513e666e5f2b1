import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { AnalyzeRequest, AnalyzerResource, AnalyzeStackRequest } from "@pulumi/pulumi/proto/analyzer_pb";
import { Reader } from "protobufjs/minimal";
import { endOf, readStruct } from "./struct";

/*
 * The SDK decodes the resource, or the whole stack, anew for each policy that it runs; for a stack of 20,000 resources
 * that takes a second for each policy. Here properties are read once, from the bytes; the pack's first policy keeps what
 * it is shown, and from then on the request looks empty to the others, which need nothing of it. The server takes what
 * reads its requests from this description of its service when it starts.
 */

/** `properties` of a resource and `resources` of a stack (pulumi/analyzer.proto), as they stand on the wire. */
const propertiesTag = (2 << 3) | 2;
const resourcesTag = (1 << 3) | 2;

interface Shown {
    spent: boolean;
}

/** What was shown last: between that and the call of the policy that it is for nothing else runs. */
let last: Shown | undefined;

/** To be called by the policy that has just been shown what arrived. */
export function shownEverything() {
    if (last !== undefined) last.spent = true;
    last = undefined;
}

export function readOnce() {
    AnalyzerService.analyze.requestDeserialize = readOne;
    AnalyzerService.analyzeStack.requestDeserialize = readStack;
}

function readOne(bytes: Uint8Array): AnalyzeRequest {
    const { rest, properties } = parted(bytes);
    const shown = { spent: false };
    const request = AnalyzeRequest.deserializeBinary(rest);
    request.getProperties = () => {
        last = shown;
        return structOf(shown.spent ? {} : properties);
    };
    return request;
}

function readStack(bytes: Uint8Array): AnalyzeStackRequest {
    const arrived = new Arrived();
    const reader = Reader.create(bytes);
    while (reader.pos < reader.len) {
        const tag = reader.uint32();
        if (tag !== resourcesTag) {
            reader.skipType(tag & 7);
            continue;
        }
        const end = endOf(reader);
        arrived.push(readResource(bytes.subarray(reader.pos, end)));
        reader.pos = end;
    }
    const request = new AnalyzeStackRequest();
    request.getResourcesList = () => arrived;
    return request;
}

function readResource(bytes: Uint8Array): AnalyzerResource {
    const { rest, properties } = parted(bytes);
    const resource = AnalyzerResource.deserializeBinary(rest);
    resource.getProperties = () => structOf(properties);
    return resource;
}

/** The properties in a message, and the message without them. */
function parted(bytes: Uint8Array) {
    const reader = Reader.create(bytes);
    const rest: Uint8Array[] = [];
    let properties: Record<string, unknown> = {};
    let from = 0;
    while (reader.pos < reader.len) {
        const start = reader.pos;
        const tag = reader.uint32();
        if (tag !== propertiesTag) {
            reader.skipType(tag & 7);
            continue;
        }
        properties = readStruct(reader, endOf(reader));
        rest.push(bytes.subarray(from, start));
        from = reader.pos;
    }
    return { rest: Buffer.concat([...rest, bytes.subarray(from)]), properties };
}

/** The SDK asks a Struct for what it stands for, and for nothing else (policy 1.21, deserialize.js). */
function structOf(properties: object) {
    return { toJavaScript: () => properties } as NonNullable<ReturnType<AnalyzeRequest["getProperties"]>>;
}

/** The resources of a stack. To the policies that follow the first there are none, so none of theirs is looked for. */
class Arrived extends Array<AnalyzerResource> {
    readonly #shown: Shown = { spent: false };

    override [Symbol.iterator]() {
        last = this.#shown;
        return this.#shown.spent ? [].values() : super[Symbol.iterator]();
    }

    override some(wanted: (resource: AnalyzerResource, index: number, all: AnalyzerResource[]) => unknown): boolean {
        return !this.#shown.spent && super.some(wanted);
    }
}
