import { connect, constants, type ClientHttp2Session } from "node:http2";

/** A request as it goes over the wire. */
export interface Prepared {
    /** The method, such as `/pulumirpc.Analyzer/Analyze`. */
    readonly way: string;
    readonly bytes: Buffer;
}

/** As wide as the engine's client, grpc-go, makes it by itself where the way is short; Node's own is 64 kB. */
const window = 4 * 2 ** 20;
/** Before each message: whether it is compressed, and its length (gRPC over HTTP2). */
const prefix = 5;

/**
 * Carries calls of gRPC and nothing else: Node's client takes as much of the processor for an answer as a pack does to
 * give it, so a measurement with it is one of the client.
 */
export class Wire {
    private readonly session: ClientHttp2Session;

    constructor(port: string) {
        this.session = connect(`http://127.0.0.1:${port}`, { settings: { initialWindowSize: window } });
        this.session.once("connect", () => this.session.setLocalWindowSize(window));
    }

    /** The answer's bytes. @throws where the call failed */
    send({ way, bytes }: Prepared): Promise<Buffer> {
        return new Promise((resolve, reject) => {
            const stream = this.session.request({
                [constants.HTTP2_HEADER_METHOD]: "POST",
                [constants.HTTP2_HEADER_PATH]: way,
                [constants.HTTP2_HEADER_CONTENT_TYPE]: "application/grpc",
                [constants.HTTP2_HEADER_TE]: "trailers",
            });
            const parts: Buffer[] = [];
            let status: unknown;
            const noted = (headers: Readonly<Record<string, unknown>>) => (status = headers["grpc-status"] ?? status);
            stream.on("response", noted).on("trailers", noted).on("error", reject);
            stream.on("data", (part: Buffer) => void parts.push(part));
            stream.on("end", () => {
                if (status === "0") {
                    resolve(Buffer.concat(parts).subarray(prefix));
                } else {
                    reject(new Error(`${way} ended with gRPC status ${String(status)}`));
                }
            });
            const head = Buffer.alloc(prefix);
            head.writeUInt32BE(bytes.length, 1);
            stream.end(Buffer.concat([head, bytes]));
        });
    }

    close(): void {
        this.session.close();
    }
}
