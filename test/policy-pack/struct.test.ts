import assert from "node:assert/strict";
import fc from "fast-check";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import { Reader } from "protobufjs/minimal";
import { readStruct } from "../../policy-pack/lib/struct";

function read(bytes: Uint8Array): unknown {
    const reader = Reader.create(bytes);
    return readStruct(reader, reader.len);
}

describe("policy pack: properties as they travel", () => {
    it("are read as the SDK's library reads them, whatever JSON they are", async () => {
        const objects = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue());
        fc.assert(
            fc.property(objects, (given) => {
                const sent = Struct.fromJavaScript(given as Record<string, JavaScriptValue>);
                const bytes = sent.serializeBinary();
                assert.deepEqual(read(bytes), Struct.deserializeBinary(bytes).toJavaScript());
            }),
        );
    });

    it("are read past fields of later versions, and a value of no kind is null", async () => {
        const inner = Struct.fromJavaScript({ a: "b" }).serializeBinary();
        const later = Uint8Array.from([0x78, 0x01, 0x7a, 0x01, 0x00]);
        assert.deepEqual(read(Buffer.concat([later, inner, later])), { a: "b" });
        const noKind = Uint8Array.from([0x0a, 0x05, 0x0a, 0x01, 0x61, 0x12, 0x00]);
        assert.deepEqual(read(noKind), { a: null });
    });

    it("that break off are an error", async () => {
        const whole = Struct.fromJavaScript({ text: "a longer text" }).serializeBinary();
        assert.throws(() => read(whole.subarray(0, -4)), RangeError);
    });
});
