import { AnalyzeResponse, PolicyNotApplicable } from "@pulumi/pulumi/proto/analyzer_pb";

interface Writer {
    writeSerializedMessage(bytes: Uint8Array, start: number, end: number): void;
}
type Write = (message: AnalyzeResponse, writer: Writer) => void;

/** A policy that stands for all those that do not apply to a resource of a type. Its own type is never that of one. */
export const restPolicy = "kura-pack-rest";
export const restOf = (type: string) => `none but ${type}`;

/**
 * For each resource the SDK tells the engine which policies do not apply to it: hundreds of messages, always the same for
 * a type. They took most of the pack's time, so their bytes are made once, and take the place of `restPolicy`'s message.
 */
export function expandRest(others: (type: string) => readonly string[]) {
    const bytesOf = new Map<string, Uint8Array>();
    const responses = AnalyzeResponse as unknown as { serializeBinaryToWriter: Write };
    const write = responses.serializeBinaryToWriter;
    responses.serializeBinaryToWriter = (message, writer) => {
        const all = message.getNotApplicableList();
        const rest = all.at(-1);
        if (rest?.getPolicyName() !== restPolicy) return write(message, writer);
        message.setNotApplicableList(all.slice(0, -1));
        write(message, writer);
        const type = /'none but (.*)'/.exec(rest.getReason())?.[1] ?? "";
        const bytes = bytesOf.get(type) ?? bytesFor(others(type));
        bytesOf.set(type, bytes);
        writer.writeSerializedMessage(bytes, 0, bytes.length);
    };
}

const bytesByName = new Map<string, Uint8Array>();

/** In the wire format, lists of messages one after another are one list. */
function bytesFor(names: readonly string[]): Uint8Array {
    return Buffer.concat(
        names.map((name) => {
            const known = bytesByName.get(name) ?? bytesOfOne(name);
            bytesByName.set(name, known);
            return known;
        }),
    );
}

function bytesOfOne(name: string): Uint8Array {
    return new AnalyzeResponse()
        .setNotApplicableList([new PolicyNotApplicable().setPolicyName(name)])
        .serializeBinary();
}
