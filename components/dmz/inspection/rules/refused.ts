import type { EnvironmentConfig } from "../../../config/schema";
import { dohHosts } from "./doh-hosts";
import { bareAddress, nameMatch } from "./name-match";
import { numbered, outward, type FirewallRule, type RuleGroup, type Unnumbered } from "./rule";

/**
 * What nobody may, whatever a list says; evaluated first. Nothing here waits for a handshake: what can be told from the
 * first packet is dropped with it, so that not one byte gets out.
 *
 * The room's terminals are let through to hosts by a group of their own, so the rules on ports leave them out; what
 * else they send is refused by the last group.
 */
export function refused({ securityRoom }: EnvironmentConfig): RuleGroup {
    return {
        subject: "refused",
        priority: 100,
        capacity: 200,
        ranges: { ROOM: securityRoom.ranges },
        rules: numbered(1, [...protocols, ...ports, ...handshakes]),
    };
}

const notTheRoom = "!$ROOM";

const drop = (
    protocol: FirewallRule["protocol"],
    message: string,
    rest: Partial<Unnumbered> = {},
    match: readonly string[] = [outward],
): Unnumbered => ({ action: "drop", protocol, message, match, ...rest });

const protocols: readonly Unnumbered[] = [
    drop("ip", "refused: neither TCP, UDP nor ICMP", {}, ["ip_proto:!1", "ip_proto:!6", "ip_proto:!17"]),
    drop("icmp", "refused: ICMP", {}, []),
    drop("udp", "refused: QUIC", { port: "443" }),
    drop("udp", "refused: DNS past the resolver", { port: "53" }),
    drop("udp", "refused: DNS over QUIC or DTLS", { port: "853" }),
    drop("udp", "refused: UDP", {}, []),
];

const ports: readonly Unnumbered[] = [
    drop("tcp", "refused: from one network of the environment to another", { from: notTheRoom, to: "$HOME_NET" }),
    drop("tcp", "refused: SSH", { from: notTheRoom, port: "22" }),
    drop("tcp", "refused: DNS past the resolver", { from: notTheRoom, port: "53" }),
    drop("tcp", "refused: DNS over TLS", { from: notTheRoom, port: "853" }),
    drop("tcp", "refused: a port that is neither 80 nor 443", { from: notTheRoom, port: "![22,53,80,443,853]" }),
];

const handshakes: readonly Unnumbered[] = [
    // Only once the whole hello is there: until then the engine knows the record's version, which is 1.0 with all clients.
    drop("tls", "refused: a TLS older than 1.2", {}, [
        outward,
        "ssl_state:client_hello",
        "ssl_version:sslv2,sslv3,tls1.0,tls1.1",
    ]),
    drop("tls", "refused: TLS to a bare address", {}, [outward, ...bareAddress("tls.sni")]),
    drop("http", "refused: HTTP to a bare address", {}, [outward, ...bareAddress("http.host")]),
    ...dohHosts.map((host) =>
        drop("tls", `refused: DNS over HTTPS at ${host}`, {}, [outward, ...nameMatch("tls.sni", host)]),
    ),
];
