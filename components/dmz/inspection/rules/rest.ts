import type { EnvironmentConfig } from "../../../config/schema";
import { established, numbered, outward, type RuleGroup } from "./rule";

/** A hello takes two packets at most, a post-quantum one too; ten times that is not a hello. */
const longestHello = 4096;

/**
 * Everything that no list let pass; evaluated last. A connection opens, since the name is told only after the
 * handshake, and is reset with the first packet that tells another name or none. A hello in two packets is waited for:
 * that one packet is the most that gets out.
 */
export function rest({ securityRoom }: EnvironmentConfig): RuleGroup {
    const reject = { action: "reject", protocol: "tcp" } as const;
    return {
        subject: "rest",
        priority: 900,
        capacity: 100,
        ranges: { ROOM: securityRoom.ranges },
        rules: numbered(500, [
            {
                ...reject,
                protocol: "tls",
                message: "not allowed: TLS to a name that is not on the team's list, or to none",
                match: [established, "ssl_state:client_hello"],
            },
            {
                ...reject,
                protocol: "http",
                message: "not allowed: HTTP to a host that is not on the team's list, or to none",
                match: [established],
            },
            {
                ...reject,
                message: "not allowed: a protocol that is neither TLS nor HTTP",
                match: [established, "app-layer-protocol:!tls", "app-layer-protocol:!http"],
            },
            {
                ...reject,
                message: "not allowed: does not begin as a TLS handshake does",
                match: [established, `content:!"|16 03|"`, "startswith"],
            },
            {
                ...reject,
                message: "not allowed: a TLS handshake that never names its server",
                match: [established, `stream_size:client,>,${longestHello}`],
            },
            {
                ...reject,
                to: "!$ROOM",
                message: "not allowed: the server speaks before anything was allowed",
                match: ["flow:established,to_client", "dsize:>0"],
            },
            {
                ...reject,
                from: "$ROOM",
                message: "not allowed: from the room to anything but a host",
                match: [outward],
            },
        ]),
    };
}
