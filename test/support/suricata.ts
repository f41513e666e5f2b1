import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rulesText, type RuleGroup } from "../../components/dmz/inspection/rules/rule";
import { capture } from "./packets/capture";
import type { Frame } from "./packets/conversation";

/** Whether this machine has the engine of AWS Network Firewall, and in its version. */
export const suricataIsHere =
    spawnSync("suricata", ["-V"], { encoding: "utf8" }).stdout?.includes("version 7.") === true;

/** What became of one conversation. */
export interface Verdict {
    /** Packets with data that reached the server, and all that the client sent. */
    readonly out: readonly [delivered: number, sent: number];
    /** The same towards the client. */
    readonly back: readonly [delivered: number, sent: number];
    /** Whether the server got so much as the first packet. */
    readonly opened: boolean;
    /** What the alerts say, each once. */
    readonly alerts: readonly string[];
}

export interface Firewall {
    readonly groups: readonly RuleGroup[];
    /** `HOME_NET`, as the firewall policy sets it. */
    readonly home: readonly string[];
    /** Rules put after all groups, as a policy's default action is. @default none */
    readonly after?: string;
}

/**
 * Sends conversations through the engine, all in one capture, and tells what got through.
 *
 * AWS runs its engine in strict order: groups by priority, rules as written. Suricata as it is has no such mode; it
 * sorts by action. Put in the order drop, pass, reject it does the same to these rules, as long as the groups keep to
 * that order too, which a test of the groups makes sure of. A default action goes after the groups as a
 * rule that rejects. It is left out unless given, and so is what the engine does by itself with packets that it cannot make sense of: both can only drop more.
 */
export function inspect<K extends string>(
    firewall: Firewall,
    conversations: Readonly<Record<K, readonly Frame[]>>,
): ReadonlyMap<K, Verdict> {
    const entries = Object.entries<readonly Frame[]>(conversations) as [K, readonly Frame[]][];
    return inDirectory((directory) => {
        const file = join(directory, "conversations.pcap");
        writeFileSync(file, capture(entries.flatMap(([, frames]) => frames.map(({ bytes }) => bytes))));
        // One thread: several would race through the capture, and the same packets would not always meet the same fate.
        run(firewall, directory, ["-r", file, "--runmode", "single", "--simulate-ips", "-l", directory]);
        const events = readEvents(join(directory, "eve.json"));
        const dropped = new Set(
            events.filter(({ event_type }) => event_type === "drop").map(({ pcap_cnt }) => pcap_cnt),
        );
        const verdicts = new Map<K, Verdict>();
        let first = 1;
        for (const [name, frames] of entries) {
            const start = first;
            first += frames.length;
            verdicts.set(name, {
                out: count(frames, start, dropped, ({ carriesOut }) => carriesOut),
                back: count(frames, start, dropped, ({ carriesIn }) => carriesIn),
                opened: !dropped.has(start),
                alerts: [
                    ...new Set(events.filter(concerns(frames, start)).flatMap(({ alert }) => alert?.signature ?? [])),
                ],
            });
        }
        return verdicts;
    });
}

/** Loads the rules as AWS would and returns what the engine complains of. */
export function complaints(firewall: Firewall): readonly string[] {
    return inDirectory((directory) =>
        run(firewall, directory, ["-T", "-l", directory])
            .split("\n")
            .filter((line) => /warning|error/i.test(line)),
    );
}

interface Event {
    readonly event_type: string;
    /** The packet's number in the capture; a packet put together from fragments has none. */
    readonly pcap_cnt?: number;
    readonly src_port?: number;
    readonly alert?: { readonly signature: string };
}

function concerns(frames: readonly Frame[], start: number): (event: Event) => boolean {
    const clientPort = frames[0]?.bytes.readUInt16BE(34);
    return ({ pcap_cnt, src_port }) =>
        pcap_cnt === undefined ? src_port === clientPort : pcap_cnt >= start && pcap_cnt < start + frames.length;
}

function count(
    frames: readonly Frame[],
    start: number,
    dropped: ReadonlySet<number | undefined>,
    carries: (frame: Frame) => boolean,
): readonly [number, number] {
    const sent = frames.map((frame, index) => ({ frame, number: start + index })).filter(({ frame }) => carries(frame));
    return [sent.filter(({ number }) => !dropped.has(number)).length, sent.length];
}

function run({ groups, home, after = "" }: Firewall, directory: string, options: readonly string[]): string {
    const rules = join(directory, "firewall.rules");
    const settings = join(directory, "suricata.yaml");
    writeFileSync(rules, groups.map(rulesText).join("") + after);
    writeFileSync(settings, configuration(groups, home));
    const { status, stdout, stderr } = spawnSync("suricata", ["-S", rules, "-c", settings, ...options], {
        encoding: "utf8",
    });
    if (status !== 0) {
        throw new Error(`suricata ends with ${String(status)}:\n${stdout}${stderr}`);
    }
    return stdout + stderr;
}

function configuration(groups: readonly RuleGroup[], home: readonly string[]): string {
    const ranges = { HOME_NET: home, ...Object.assign({}, ...groups.map((group) => group.ranges)) } as Record<
        string,
        string[]
    >;
    return `%YAML 1.1
---
vars:
  address-groups:
${Object.entries(ranges)
    .map(([name, list]) => `    ${name}: "[${list.join(",")}]"`)
    .join("\n")}
    EXTERNAL_NET: "!$HOME_NET"
action-order: [drop, pass, reject, alert]
exception-policy: ignore
stats: { enabled: no }
outputs:
  - eve-log:
      enabled: yes
      filetype: regular
      filename: eve.json
      types: [{ alert: {} }, { drop: { alerts: no, flows: all } }]
app-layer:
  protocols:
${["tls", "http", "ssh", "quic", "smtp", "ftp"].map((protocol) => `    ${protocol}: { enabled: yes }`).join("\n")}
    dns: { tcp: { enabled: yes }, udp: { enabled: yes } }
stream: { inline: yes, checksum-validation: yes }
`;
}

function readEvents(file: string): readonly Event[] {
    return readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Event);
}

function inDirectory<T>(use: (directory: string) => T): T {
    const directory = mkdtempSync(join(tmpdir(), "kura-suricata-"));
    try {
        return use(directory);
    } finally {
        rmSync(directory, { recursive: true });
    }
}
