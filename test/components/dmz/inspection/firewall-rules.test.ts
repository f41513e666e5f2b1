import assert from "node:assert/strict";
import { ruleGroups } from "../../../../components/dmz/inspection/rules/groups";
import { homeRanges } from "../../../../components/dmz/spokes";
import type { Frame } from "../../../support/packets/conversation";
import { applicationData, clientHello } from "../../../support/packets/tls";
import { complaints, inspect, suricataIsHere, type Verdict } from "../../../support/suricata";
import { foundation } from "../support";
import {
    dnsQuery,
    http,
    inFragments,
    outside,
    ping,
    quicInitial,
    radar,
    raw,
    sonar,
    ssh,
    terminal,
    tls,
    tunnel,
    udp,
    unanswered,
    vault,
} from "./conversations";

const context = foundation();
const firewall = { groups: ruleGroups(context), home: homeRanges(context.environment) };
const listed = { serverName: "api.example.com" };
const other = { serverName: "files.example.net" };
/** With the key share of X25519MLKEM768 beside the old one: two packets. */
const postQuantum = { keyShare: 1800 };

const passed: Readonly<Record<string, readonly Frame[]>> = {
    "TLS to a listed name": tls(listed),
    "TLS to a listed name in other letters": tls({ serverName: "API.Example.COM" }),
    "TLS 1.2 to a listed name": tls({ ...listed, tls13: false }),
    "TLS to a listed name with a post-quantum hello": tls({ ...listed, ...postQuantum }),
    "TLS to a listed name, cut after twenty bytes": raw([
        clientHello(listed).subarray(0, 20),
        clientHello(listed).subarray(20),
        applicationData(500),
    ]).filter(({ carriesIn }) => !carriesIn),
    "TLS to a listed name in fragments": inFragments(tls(listed)),
    "TLS to a subdomain of a listed domain": tls({ serverName: "a.b.example.org" }, { from: sonar }),
    "HTTP to a listed host": http("api.example.com"),
    "HTTP to a listed host in other letters": http("API.example.com"),
    "HTTP to a subdomain of a listed domain": http("www.example.org", { from: sonar }),
    "the room's terminal to a host on 443": tls(other, { from: terminal, to: radar }),
    "the room's terminal to a host on 22": ssh({ from: terminal, to: radar }),
};

/** What never gets a byte out, and what the alert says. */
const refused: Readonly<Record<string, readonly [frames: readonly Frame[], alert: RegExp]>> = {
    "TLS to another name": [tls(other), /not on the team's list/],
    "TLS to another team's name": [tls({ serverName: "www.example.org" }), /not on the team's list/],
    "TLS to a subdomain of a listed name": [tls({ serverName: "x.api.example.com" }), /not on the team's list/],
    "TLS to the domain above a listed name": [tls({ serverName: "example.com" }), /not on the team's list/],
    "TLS to a listed domain itself": [tls({ serverName: "example.org" }, { from: sonar }), /not on the team's list/],
    "TLS to a name that begins as a listed one": [tls({ serverName: "api.example.com.evil.net" }), /not on the team's/],
    "TLS to a name that ends as a listed one": [tls({ serverName: "evilapi.example.com" }), /not on the team's list/],
    "TLS to a name that ends as a listed domain": [
        tls({ serverName: "evilexample.org" }, { from: sonar }),
        /not on the/,
    ],
    "TLS without a name": [tls({}), /or to none/],
    "TLS with an empty name": [tls({ serverName: "" }), /not allowed/],
    "TLS to a bare address": [tls({ serverName: "203.0.113.80" }), /bare address/],
    "TLS to a bare IPv6 address": [tls({ serverName: "2001:db8::1" }), /bare address/],
    "TLS 1.0 to a listed name": [tls({ ...listed, version: "1.0", tls13: false }), /older than 1.2/],
    "TLS 1.1 to a listed name": [tls({ ...listed, version: "1.1", tls13: false }), /older than 1.2/],
    "TLS to a listed name on port 80": [tls(listed, { port: 80 }), /not allowed/],
    "a hello to another name, then one to a listed name": [
        raw([Buffer.concat([clientHello(other), clientHello(listed)])]),
        /not on the team's list/,
    ],
    "early data behind a hello to another name": [
        raw([Buffer.concat([clientHello(other), applicationData(900)])]),
        /not on the team's list/,
    ],
    "TLS to another name in fragments": [inFragments(tls(other)), /not on the team's list/],
    "DNS over HTTPS, though listed": [tls({ serverName: "dns.google" }), /DNS over HTTPS/],
    "DNS over TLS": [tls(other, { port: 853 }), /DNS over TLS/],
    "DNS over UDP": [udp(dnsQuery, { port: 53 }), /DNS past the resolver/],
    "DNS over TCP": [raw([dnsQuery], { port: 53 }), /DNS past the resolver/],
    "DNS over QUIC": [udp(quicInitial, { port: 853 }), /DNS over QUIC/],
    QUIC: [udp(quicInitial), /QUIC/],
    "NTP to a public server": [udp(Buffer.alloc(48, 0x1b), { port: 123 }), /UDP/],
    ping: [ping(), /ICMP/],
    "a GRE tunnel": [tunnel(), /neither TCP, UDP nor ICMP/],
    "HTTP to another host": [http("files.example.net"), /HTTP to a host/],
    "HTTP to a name that ends as a listed one": [http("evilapi.example.com"), /HTTP to a host/],
    "HTTP without a host": [http(undefined), /HTTP to a host/],
    "HTTP to a bare address": [http("203.0.113.80"), /bare address/],
    "HTTP to a listed host on 443": [http("api.example.com", { port: 443 }), /not allowed/],
    "HTTP to a listed host on 8080": [http("api.example.com", { port: 8080 }), /a port that is neither/],
    "HTTP with its headers in two packets": [
        raw(["GET / HTTP/1.1\r\n", "Host: files.example.net\r\n\r\n"], { port: 80 }),
        /HTTP/,
    ],
    SSH: [ssh(), /SSH/],
    "SSH on 443": [ssh({ port: 443 }), /neither TLS nor HTTP|server speaks/],
    "mail on 443": [raw(["EHLO evil.example.net\r\n", "MAIL FROM:<a@b>\r\n"]), /not allowed/],
    "bytes of no protocol on 443": [
        raw([Buffer.alloc(300, 0x41), Buffer.alloc(3000, 0x42)]),
        /does not begin as a TLS/,
    ],
    "bytes of no protocol on 80": [raw([Buffer.alloc(300, 0x41)], { port: 80 }), /does not begin as a TLS/],
    "a single byte at a time": [raw([..."secret"]), /does not begin as a TLS/],
    "a database's port": [raw(["select 1"], { port: 5432 }), /a port that is neither/],
    "a team without a list, to another team's name": [tls(listed, { from: vault }), /not on the team's list/],
    "a team without a list, HTTP": [http("api.example.com", { from: vault }), /HTTP to a host/],
    "a team without a list, QUIC": [udp(quicInitial, { from: vault }), /QUIC/],
    "an address of no team": [tls(listed, { from: "10.64.200.5" }), /not on the team's list/],
    "an address outside the environment": [tls(listed, { from: "10.1.2.3" }), /not on the team's list/],
    "one team to another": [tls(listed, { to: sonar }), /from one network/],
    "one team to another on 22": [ssh({ to: sonar }), /from one network/],
    "a team to the room": [raw(["hello"], { to: terminal }), /from one network/],
    "the internet to a team": [tls(listed, { from: outside, to: radar }), /from one network/],
    "the room's terminal to a team without hosts": [tls(listed, { from: terminal, to: sonar }), /from the room/],
    "the room's terminal to a host on 3389": [raw(["x"], { from: terminal, to: radar, port: 3389 }), /from the room/],
    "the room's terminal to a host over UDP": [udp(quicInitial, { from: terminal, to: radar }), /QUIC/],
    "the room's terminal to the internet": [tls(listed, { from: terminal }), /from the room/],
};

/** What is dropped with the very first packet, so that the other end does not learn of it. */
const unopened = [
    "SSH",
    "DNS over TLS",
    "DNS over TCP",
    "a database's port",
    "one team to another",
    "the internet to a team",
];

/** What the engine has to wait for, and how many packets get out meanwhile; the server's answer never comes back. */
const awaited: Readonly<Record<string, readonly [frames: readonly Frame[], most: number]>> = {
    "a post-quantum hello to another name": [tls({ ...other, ...postQuantum }), 1],
    "a hello that never ends": [raw([clientHello({ ...listed, keyShare: 15_000 }).subarray(0, 14_000)]), 1],
    "bytes that begin as a hello does": [raw([Buffer.concat([hello(16_000), Buffer.alloc(9000, 0x41)])]), 1],
    "packets that all begin as a hello does": [endlessHello(), 1],
};

describe("the firewall's rules in Suricata 7", function () {
    this.timeout(60_000);
    let verdicts: ReadonlyMap<string, Verdict>;
    const verdict = (name: string): Verdict => {
        const found = verdicts.get(name);
        assert.ok(found, `${name} was not sent`);
        return found;
    };

    before(function () {
        if (!suricataIsHere) {
            this.skip();
        }
        verdicts = inspect(firewall, { ...passed, ...frames(refused), ...frames(awaited) });
    });

    it("load without a warning", () => {
        assert.deepEqual(complaints(firewall), []);
    });

    for (const name of Object.keys(passed)) {
        it(`pass ${name}`, () => {
            const { out, back, alerts } = verdict(name);
            assert.equal(out[0], out[1]);
            assert.equal(back[0], back[1]);
            assert.ok(out[1] > 0);
            assert.deepEqual(alerts.length, 1, "what passes is logged, once");
            assert.match(alerts[0] ?? "", /may reach/);
        });
    }

    for (const [name, [, alert]] of Object.entries(refused)) {
        it(`let nothing out of: ${name}`, () => {
            const { out, back, alerts } = verdict(name);
            assert.ok(out[1] > 0);
            assert.equal(out[0], 0, `${out[0]} of ${out[1]} packets got out`);
            assert.ok(
                alerts.some((text) => alert.test(text)),
                alerts.join("; "),
            );
            assert.equal(back[0], 0, `${back[0]} of ${back[1]} packets came back`);
        });
    }

    for (const name of unopened) {
        it(`drop the first packet already: ${name}`, () => {
            assert.equal(verdict(name).opened, false);
        });
    }

    for (const [name, [, most]] of Object.entries(awaited)) {
        it(`let ${most} packets out at most: ${name}`, () => {
            const { out, back } = verdict(name);
            assert.ok(out[0] <= most && out[1] > most, `${out[0]} of ${out[1]} packets got out`);
            assert.equal(back[0], 0);
        });
    }

    it("hold an endless hello by two rules, either of which is enough", () => {
        for (const [without, message] of [
            [/does not begin/, /never names its server/],
            [/never names/, /does not begin/],
        ] as const) {
            const groups = firewall.groups.map((group) => ({
                ...group,
                rules: group.rules.filter((rule) => !without.test(rule.message)),
            }));
            const judged = inspect({ ...firewall, groups }, { hello: endlessHello() }).get("hello");
            assert.ok((judged?.out[0] ?? 9) <= 2);
            assert.match(judged?.alerts[0] ?? "", message);
        }
    });

    it("each speak in one of these conversations", () => {
        const heard = new Set([...verdicts.values()].flatMap(({ alerts }) => alerts));
        const silent = firewall.groups
            .flatMap(({ rules }) => rules.map(({ message }) => message))
            .filter((message) => !heard.has(message) && !message.includes("DNS over HTTPS at"));
        // Only heard when the rule before it is not there: see above.
        assert.deepEqual(silent, ["not allowed: a TLS handshake that never names its server"]);
    });

    it("would refuse a post-quantum hello to a listed name under aws:drop_established, so another default is taken", () => {
        const after = `reject tcp any any -> any any (msg:"aws:drop_established"; flow:established; sid:990;)\n`;
        const hello = { small: tls(listed), large: tls({ ...listed, ...postQuantum }) };
        const judged = inspect({ ...firewall, after }, hello);
        assert.deepEqual(judged.get("small")?.out, [2, 2]);
        const [delivered = 0, sent = 0] = judged.get("large")?.out ?? [];
        assert.ok(delivered < sent, "a part of the hello is lost");
    });
});

function endlessHello(): readonly Frame[] {
    return unanswered(Array.from({ length: 9 }, () => hello(16_000)));
}

/** The beginning of a TLS record that says it is a hello of so many bytes, and as many of them as one packet takes. */
function hello(bytes: number): Buffer {
    const start = Buffer.from("160301000001000000", "hex");
    start.writeUInt16BE(bytes, 3);
    start.writeUInt16BE(bytes - 4, 7);
    return Buffer.concat([start, Buffer.alloc(1391, 0x41)]);
}

function frames(table: Readonly<Record<string, readonly [readonly Frame[], unknown]>>) {
    return Object.fromEntries(Object.entries(table).map(([name, [sent]]): [string, readonly Frame[]] => [name, sent]));
}
