import { connection, datagrams, says, type Frame } from "../../../support/packets/conversation";
import { fragments, ipv4, type Endpoint } from "../../../support/packets/packet";
import { applicationData, clientHello, serverHello, type ClientHello } from "../../../support/packets/tls";

/** Machines of the three teams, the room and outside. */
export const radar = "10.64.0.5";
export const sonar = "10.64.16.5";
export const vault = "10.64.32.5";
export const terminal = "192.168.40.7";
export const outside = "203.0.113.80";

let port = 40_000;

/** A conversation has a source port of its own, or the engine would take two for one. */
const client = (address: string): Endpoint => ({ address, port: port++ });

interface Where {
    readonly from?: string;
    readonly to?: string;
    readonly port?: number;
}

export function tls(hello: ClientHello, { from = radar, to = outside, port = 443 }: Where = {}): readonly Frame[] {
    return connection(client(from), { address: to, port }, [
        says("client", clientHello(hello)),
        says("server", serverHello()),
        says("client", applicationData(600)),
        says("server", applicationData(900)),
    ]);
}

export function http(
    host: string | undefined,
    { from = radar, to = outside, port = 80 }: Where = {},
): readonly Frame[] {
    const header = host === undefined ? "" : `Host: ${host}\r\n`;
    return connection(client(from), { address: to, port }, [
        says("client", `POST /upload HTTP/1.1\r\n${header}Content-Length: 4\r\n\r\ndata`),
        says("server", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
    ]);
}

/** A TCP connection over which the client sends these, and the server answers each. */
export function raw(payloads: readonly (Buffer | string)[], { from = radar, to = outside, port = 443 }: Where = {}) {
    const turns = payloads.flatMap((payload) => [says("client", payload), says("server", "ok\n")]);
    return connection(client(from), { address: to, port }, turns);
}

/** The same without answers. */
export function unanswered(payloads: readonly Buffer[]): readonly Frame[] {
    const turns = payloads.map((payload) => says("client", payload));
    return connection(client(radar), { address: outside, port: 443 }, turns);
}

export function ssh({ from = radar, to = outside, port = 22 }: Where = {}): readonly Frame[] {
    return connection(client(from), { address: to, port }, [
        says("server", "SSH-2.0-OpenSSH_9.6\r\n"),
        says("client", "SSH-2.0-OpenSSH_9.6\r\n"),
        says("client", Buffer.alloc(400, 20)),
    ]);
}

export function udp(payload: Buffer, { from = radar, to = outside, port = 443 }: Where = {}): readonly Frame[] {
    return datagrams(client(from), { address: to, port }, [payload, payload]);
}

/** A long-header packet of QUIC 1 as a client opens with (RFC 9000, 17.2.2). */
export const quicInitial = Buffer.concat([
    Buffer.from("c30000000108", "hex"),
    Buffer.alloc(8, 1),
    Buffer.alloc(1180, 9),
]);

/** A query for `secret.evil.example.net`, type TXT. */
export const dnsQuery = Buffer.concat([
    Buffer.from("4b5501000001000000000000", "hex"),
    ...["secret", "evil", "example", "net", ""].map((label) =>
        Buffer.from(`${String.fromCharCode(label.length)}${label}`),
    ),
    Buffer.from("00100001", "hex"),
]);

export function ping(from = radar): readonly Frame[] {
    const echo = Buffer.concat([Buffer.from("0800f7ff00000000", "hex")]);
    return [{ bytes: ipv4("icmp", from, outside, echo), carriesOut: true, carriesIn: false }];
}

export function tunnel(from = radar): readonly Frame[] {
    const bytes = ipv4("gre", from, outside, Buffer.concat([Buffer.from("00000800", "hex"), Buffer.alloc(60, 3)]));
    return [{ bytes, carriesOut: true, carriesIn: false }];
}

/** The same conversation with every packet of data in two fragments; with the second it is there, or it is not. */
export function inFragments(frames: readonly Frame[]): readonly Frame[] {
    return frames.flatMap((frame) =>
        frame.carriesOut
            ? fragments(frame.bytes, 64).map((bytes, index) => ({ ...frame, bytes, carriesOut: index === 1 }))
            : [frame],
    );
}
