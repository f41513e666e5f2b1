const versions = { "1.0": 0x0301, "1.1": 0x0302, "1.2": 0x0303 } as const;

export interface ClientHello {
    /** As it is written on the wire; without one there is no extension. */
    readonly serverName?: string;
    /** The newest version that the client names in the old way; 1.3 is named in an extension. */
    readonly version?: keyof typeof versions;
    /** Whether 1.3 is offered. */
    readonly tls13?: boolean;
    /** Bytes of a key share: a post-quantum one has more than a packet holds. */
    readonly keyShare?: number;
}

/** A TLS record with a ClientHello (RFC 8446, 4.1.2) as common clients send it. */
export function clientHello({ serverName, version = "1.2", tls13 = true, keyShare = 32 }: ClientHello): Buffer {
    const name = serverName === undefined ? Buffer.alloc(0) : Buffer.from(serverName, "latin1");
    const extensions = Buffer.concat([
        ...(serverName === undefined
            ? []
            : [extension(0, sized(2, Buffer.concat([Buffer.from([0]), sized(2, name)])))]),
        extension(10, sized(2, Buffer.from("001d00170018", "hex"))),
        extension(11, Buffer.from("0100", "hex")),
        extension(13, sized(2, Buffer.from("0403080404010503080505010806", "hex"))),
        ...(tls13
            ? [
                  extension(43, sized(1, Buffer.from("03040303", "hex"))),
                  extension(
                      51,
                      sized(2, Buffer.concat([Buffer.from("001d", "hex"), sized(2, Buffer.alloc(keyShare, 7))])),
                  ),
              ]
            : []),
    ]);
    const hello = Buffer.concat([
        uint(2, versions[version]),
        Buffer.alloc(32, 0x5a),
        sized(1, Buffer.alloc(32, 0x11)),
        sized(2, Buffer.from(`${tls13 ? "130113021303" : ""}c02bc02fc02cc030009c009d002f0035`, "hex")),
        sized(1, Buffer.from([0])),
        sized(2, extensions),
    ]);
    // Records of the first flight carry 1.0, whatever is offered (RFC 8446, 5.1).
    return Buffer.concat([Buffer.from("160301", "hex"), sized(2, Buffer.concat([Buffer.from([1]), sized(3, hello)]))]);
}

/** A ServerHello of TLS 1.2, enough for the client's next message to be expected. */
export function serverHello(): Buffer {
    const hello = Buffer.concat([
        uint(2, versions["1.2"]),
        Buffer.alloc(32, 0x77),
        sized(1, Buffer.alloc(32, 0x22)),
        Buffer.from("c02f00", "hex"),
        sized(2, Buffer.alloc(0)),
    ]);
    return Buffer.concat([Buffer.from("160303", "hex"), sized(2, Buffer.concat([Buffer.from([2]), sized(3, hello)]))]);
}

/** Encrypted bytes, as far as anyone on the way can tell. */
export function applicationData(bytes: number): Buffer {
    return Buffer.concat([Buffer.from("170303", "hex"), sized(2, Buffer.alloc(bytes, 0xa7))]);
}

function extension(type: number, content: Buffer): Buffer {
    return Buffer.concat([uint(2, type), sized(2, content)]);
}

/** The content behind its length, which takes so many bytes. */
function sized(bytes: number, content: Buffer): Buffer {
    return Buffer.concat([uint(bytes, content.length), content]);
}

function uint(bytes: number, value: number): Buffer {
    const result = Buffer.alloc(bytes);
    result.writeUIntBE(value, 0, bytes);
    return result;
}
