/**
 * What a rule does. `reject` drops and resets the connection, so that a program fails at once instead of waiting; AWS
 * offers it for TCP only (Network Firewall developer guide, rule action in stateful rules).
 */
export type Action = "drop" | "pass" | "reject";

/** One rule in the language of Suricata 7, the engine of AWS Network Firewall. */
export interface FirewallRule {
    readonly sid: number;
    readonly action: Action;
    /** `ip`, a transport protocol, or an application protocol, which the engine recognises whatever the port. */
    readonly protocol: "ip" | "icmp" | "udp" | "tcp" | "tls" | "http";
    /** @default any */
    readonly from?: string;
    /** @default any */
    readonly to?: string;
    /** @default any */
    readonly port?: string;
    /** What the alert says. */
    readonly message: string;
    /** The rule's options, each without its semicolon. */
    readonly match: readonly string[];
}

export type Unnumbered = Omit<FirewallRule, "sid">;

/** Consecutive numbers; each group begins at its own hundred. */
export function numbered(first: number, rules: readonly Unnumbered[]): readonly FirewallRule[] {
    return rules.map((rule, index) => ({ ...rule, sid: first + index }));
}

/** Rules that AWS keeps together. */
export interface RuleGroup {
    /** The end of the group's name. */
    readonly subject: string;
    /** Groups are evaluated from the lowest to the highest. */
    readonly priority: number;
    /** The most rules it can ever hold; AWS fixes it when the group is made, and another one replaces the group. */
    readonly capacity: number;
    /** Named ranges that the rules refer to as `$NAME`. */
    readonly ranges: Readonly<Record<string, readonly string[]>>;
    readonly rules: readonly FirewallRule[];
}

/** A packet that the opener of a connection sends; replies belong to what was judged before. */
export const outward = "flow:to_server";
/** The same once the handshake is done: the first packets that can carry anything. */
export const established = "flow:established,to_server";

/** The rule as the engine reads it. */
export function ruleText({
    sid,
    action,
    protocol,
    from = "any",
    to = "any",
    port = "any",
    message,
    match,
}: FirewallRule) {
    const options = [`msg:"${message}"`, ...match, `sid:${sid}`, "rev:1"];
    return `${action} ${protocol} ${from} any -> ${to} ${port} (${options.join("; ")};)`;
}

/** The group as AWS takes it, one rule a line. */
export function rulesText({ rules }: RuleGroup): string {
    return rules.map((rule) => `${ruleText(rule)}\n`).join("");
}
