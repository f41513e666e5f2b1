/** One end of a conversation. */
export interface Endpoint {
    readonly address: string;
    readonly port: number;
}

/** What a packet carries of TCP's own (RFC 9293). */
export interface Segment {
    readonly from: Endpoint;
    readonly to: Endpoint;
    readonly sequence: number;
    readonly acknowledged: number;
    readonly flags: readonly Flag[];
    readonly payload: Buffer;
}

const flagBits = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16 } as const;
export type Flag = keyof typeof flagBits;

const protocols = { icmp: 1, tcp: 6, udp: 17, gre: 47 } as const;
export type Protocol = keyof typeof protocols;

/** An Ethernet frame with a TCP segment in it. */
export function tcp({ from, to, sequence, acknowledged, flags, payload }: Segment): Buffer {
    const header = Buffer.alloc(20);
    header.writeUInt16BE(from.port, 0);
    header.writeUInt16BE(to.port, 2);
    header.writeUInt32BE(sequence >>> 0, 4);
    header.writeUInt32BE(acknowledged >>> 0, 8);
    header.writeUInt8((header.length / 4) << 4, 12);
    header.writeUInt8(
        flags.reduce((bits, flag) => bits | flagBits[flag], 0),
        13,
    );
    header.writeUInt16BE(64_240, 14);
    return transport("tcp", from, to, header, 16, payload);
}

/** An Ethernet frame with a UDP datagram in it (RFC 768). */
export function udp(from: Endpoint, to: Endpoint, payload: Buffer): Buffer {
    const header = Buffer.alloc(8);
    header.writeUInt16BE(from.port, 0);
    header.writeUInt16BE(to.port, 2);
    header.writeUInt16BE(header.length + payload.length, 4);
    return transport("udp", from, to, header, 6, payload);
}

/** An Ethernet frame with an IPv4 packet in it (RFC 791), whatever its protocol. */
export function ipv4(protocol: Protocol, from: string, to: string, payload: Buffer): Buffer {
    const header = Buffer.alloc(20);
    header.writeUInt8(0x45, 0);
    header.writeUInt16BE(header.length + payload.length, 2);
    header.writeUInt16BE(0x4000, 6); // don't fragment
    header.writeUInt8(64, 8);
    header.writeUInt8(protocols[protocol], 9);
    addressBytes(from).copy(header, 12);
    addressBytes(to).copy(header, 16);
    header.writeUInt16BE(checksum(header), 10);
    const ethernet = Buffer.from("020000000002020000000001" + "0800", "hex");
    return Buffer.concat([ethernet, header, payload]);
}

/** Two fragments of one IPv4 packet; the first carries `split` bytes, a multiple of eight. */
export function fragments(frame: Buffer, split: number): readonly Buffer[] {
    const ethernet = frame.subarray(0, 14);
    const header = frame.subarray(14, 34);
    const payload = frame.subarray(34);
    return [
        { part: payload.subarray(0, split), field: 0x2000 },
        { part: payload.subarray(split), field: split / 8 },
    ].map(({ part, field }) => {
        const own = Buffer.from(header);
        own.writeUInt16BE(own.length + part.length, 2);
        own.writeUInt16BE(0x4b55, 4);
        own.writeUInt16BE(field, 6);
        own.writeUInt16BE(0, 10);
        own.writeUInt16BE(checksum(own), 10);
        return Buffer.concat([ethernet, own, part]);
    });
}

/** The ones' complement sum of RFC 1071. */
export function checksum(bytes: Buffer): number {
    let sum = 0;
    for (let index = 0; index < bytes.length; index += 2) {
        sum += (bytes[index] ?? 0) * 256 + (bytes[index + 1] ?? 0);
    }
    while (sum > 0xffff) {
        sum = (sum & 0xffff) + Math.floor(sum / 0x10000);
    }
    return ~sum & 0xffff;
}

/** Puts the checksum, which covers a header of addresses too, at its place. */
function transport(protocol: "tcp" | "udp", from: Endpoint, to: Endpoint, header: Buffer, at: number, payload: Buffer) {
    const length = Buffer.alloc(4);
    length.writeUInt8(protocols[protocol], 1);
    length.writeUInt16BE(header.length + payload.length, 2);
    const pseudo = Buffer.concat([addressBytes(from.address), addressBytes(to.address), length]);
    header.writeUInt16BE(checksum(Buffer.concat([pseudo, header, payload])), at);
    return ipv4(protocol, from.address, to.address, Buffer.concat([header, payload]));
}

function addressBytes(address: string): Buffer {
    return Buffer.from(address.split(".").map(Number));
}
