import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { AnalyzeResponse, PolicyNotApplicable } from "@pulumi/pulumi/proto/analyzer_pb";

/** A policy that stands for all those that do not apply to a resource of a type. Its own type is never that of one. */
export const restPolicy = "kura-pack-rest";
export const restOf = (type: string) => `none but ${type}`;

/**
 * For each resource the SDK tells the engine which policies do not apply to it: hundreds of messages, always the same for
 * a type. They took most of the pack's time, so their bytes are made once, and take the place of `restPolicy`'s message.
 * The server takes what writes its answers from this description of its service when it starts.
 *
 * @param names the policies that judge resources alone, in the pack's order
 * @param applying those of them that judge a type, in the same order
 */
export function expandRest(names: readonly string[], applying: (type: string) => readonly string[]) {
    const bytesOf = new Map<string, Buffer>();
    const without = withoutSome(names);
    const call = AnalyzerService.analyze;
    const write = call.responseSerialize;
    call.responseSerialize = (answer) => {
        const all = answer.getNotApplicableList();
        const rest = all.at(-1);
        if (rest?.getPolicyName() !== restPolicy) return write(answer);
        const type = /'none but (.*)'/.exec(rest.getReason())?.[1] ?? "";
        const bytes = bytesOf.get(type) ?? without(applying(type));
        bytesOf.set(type, bytes);
        answer.setNotApplicableList(all.slice(0, -1));
        const found = answer.serializeBinary();
        return found.length === 0 ? bytes : Buffer.concat([found, bytes]);
    };
}

/** In the wire format, lists of messages one after another are one list: that of all is cut where some are left out. */
function withoutSome(names: readonly string[]): (left: readonly string[]) => Buffer {
    const messages = names.map(messageOf);
    const all = Buffer.concat(messages);
    const places = new Map<string, readonly [number, number]>();
    let at = 0;
    messages.forEach(({ length }, i) => places.set(names[i] ?? "", [at, (at += length)]));
    return (left) => {
        const kept: Buffer[] = [];
        let from = 0;
        for (const name of left) {
            const [start, end] = places.get(name) ?? [from, from];
            kept.push(all.subarray(from, start));
            from = end;
        }
        return Buffer.concat([...kept, all.subarray(from)]);
    };
}

function messageOf(name: string): Uint8Array {
    return new AnalyzeResponse()
        .setNotApplicableList([new PolicyNotApplicable().setPolicyName(name)])
        .serializeBinary();
}
