import { type Endpoint, tcp, udp } from "./packet";

/** What one side says after the other, in the order in which it is sent. */
export interface Turn {
    readonly by: "client" | "server";
    readonly payload: Buffer;
}

/** A frame, and whether it is data that the client sends out. */
export interface Frame {
    readonly bytes: Buffer;
    readonly carriesOut: boolean;
    readonly carriesIn: boolean;
}

/** Longest payload that fits a packet. */
const segmentSize = 1400;

/** A TCP connection: the handshake, then the turns, cut into segments and acknowledged. */
export function connection(client: Endpoint, server: Endpoint, turns: readonly Turn[]): readonly Frame[] {
    const next = { client: 1000, server: 9000 };
    const ends = { client, server };
    const send = (
        by: Turn["by"],
        flags: Parameters<typeof tcp>[0]["flags"],
        payload: Buffer = Buffer.alloc(0),
    ): Frame => {
        const to = by === "client" ? "server" : "client";
        const bytes = tcp({
            from: ends[by],
            to: ends[to],
            sequence: next[by],
            acknowledged: flags.includes("ack") ? next[to] : 0,
            flags,
            payload,
        });
        next[by] += payload.length + (flags.includes("syn") ? 1 : 0);
        return {
            bytes,
            carriesOut: by === "client" && payload.length > 0,
            carriesIn: by === "server" && payload.length > 0,
        };
    };
    return [
        send("client", ["syn"]),
        send("server", ["syn", "ack"]),
        send("client", ["ack"]),
        ...turns.flatMap(({ by, payload }) => {
            const other = by === "client" ? "server" : "client";
            return segments(payload).flatMap((segment) => [send(by, ["psh", "ack"], segment), send(other, ["ack"])]);
        }),
    ];
}

/** Datagrams from the client, each answered by the server. */
export function datagrams(client: Endpoint, server: Endpoint, payloads: readonly Buffer[]): readonly Frame[] {
    return payloads.flatMap((payload) => [
        { bytes: udp(client, server, payload), carriesOut: true, carriesIn: false },
        { bytes: udp(server, client, Buffer.from("answer")), carriesOut: false, carriesIn: true },
    ]);
}

export function says(by: Turn["by"], payload: Buffer | string): Turn {
    return { by, payload: Buffer.from(payload) };
}

function segments(payload: Buffer): readonly Buffer[] {
    const count = Math.ceil(payload.length / segmentSize);
    return Array.from({ length: count }, (_, index) =>
        payload.subarray(index * segmentSize, (index + 1) * segmentSize),
    );
}
