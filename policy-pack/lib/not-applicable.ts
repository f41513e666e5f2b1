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
 * a type, each with that type as the reason. They took most of the pack's time, so their bytes are made once and take the place of `restPolicy`'s message.
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
        // In the wire format a repeated field may be continued anywhere.
        writer.writeSerializedMessage(bytes, 0, bytes.length);
    };
}

function bytesFor(names: readonly string[]): Uint8Array {
    const messages = names.map((name) => new PolicyNotApplicable().setPolicyName(name));
    return new AnalyzeResponse().setNotApplicableList(messages).serializeBinary();
}
