import type { Reader } from "protobufjs/minimal";

/*
 * The properties of resources travel as google.protobuf.Struct (struct.proto). The SDK's library makes a message object
 * of every value in one, and then the values of those, which takes it longer than most rules take to judge them.
 */

/** A field's number and wire type as they stand before it (encoding of Protocol Buffers). */
const tag = (field: number, wireType: number) => (field << 3) | wireType;
const inBytes = 2;

const key = tag(1, inBytes);
const value = tag(2, inBytes);
const entry = tag(1, inBytes);
const element = tag(1, inBytes);
const number = tag(2, 1);
const text = tag(3, inBytes);
const truth = tag(4, 0);
const struct = tag(5, inBytes);
const list = tag(6, inBytes);

/** The object that the Struct up to `end` stands for. */
export function readStruct(reader: Reader, end: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    eachField(reader, end, entry, (until) => {
        let name = "";
        let held: unknown = null;
        while (reader.pos < until) {
            const field = reader.uint32();
            if (field === key) name = reader.string();
            else if (field === value) held = readValue(reader, endOf(reader));
            else reader.skipType(field & 7);
        }
        object[name] = held;
    });
    return object;
}

/** Where the field ends whose length comes next. */
export function endOf(reader: Reader): number {
    const length = reader.uint32();
    return reader.pos + length;
}

/** Reads each field of this tag with `read`, which must end where it is told, and passes over the others. */
export function eachField(reader: Reader, end: number, wanted: number, read: (end: number) => void): void {
    while (reader.pos < end) {
        const field = reader.uint32();
        if (field === wanted) read(endOf(reader));
        else reader.skipType(field & 7);
    }
}

function readValue(reader: Reader, end: number): unknown {
    let held: unknown = null;
    while (reader.pos < end) {
        const field = reader.uint32();
        if (field === text) held = reader.string();
        else if (field === truth) held = reader.bool();
        else if (field === number) held = reader.double();
        else if (field === struct) held = readStruct(reader, endOf(reader));
        else if (field === list) held = readList(reader, endOf(reader));
        else reader.skipType(field & 7);
    }
    return held;
}

function readList(reader: Reader, end: number): unknown[] {
    const items: unknown[] = [];
    eachField(reader, end, element, (until) => items.push(readValue(reader, until)));
    return items;
}
