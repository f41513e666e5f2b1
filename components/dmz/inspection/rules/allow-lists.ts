import { createHash } from "node:crypto";
import { parseRange } from "../../../config/ranges";
import type { TeamContext } from "../../../team/context";
import { nameMatch } from "./name-match";
import { established, type FirewallRule, type RuleGroup } from "./rule";

/**
 * AWS takes 20 groups and 30,000 rules in a policy (Network Firewall developer guide, quotas), so not every team can
 * have a group of its own. Sixteen are shared out; a team's name alone decides which one it is in, so that adding or
 * removing a team touches one group.
 */
const groupCount = 16;
/** 16 of them and the other groups stay below 30,000. A group's capacity cannot grow, so all of it is taken at once. */
export const groupCapacity = 1800;
/** One for TLS, one for HTTP. */
export const rulesOfAName = 2;

/** The groups of allow-lists that are not empty, in order. */
export function allowLists(teams: readonly TeamContext[]): readonly RuleGroup[] {
    return Array.from({ length: groupCount }, (_, index) => {
        const members = teams.filter(({ teamName }) => groupOf(teamName) === index);
        return {
            subject: `allowed-${String(index).padStart(2, "0")}`,
            priority: 300 + index,
            capacity: groupCapacity,
            ranges: Object.fromEntries(
                members.map((member): [string, string[]] => [rangeName(member), [member.team.network.cidr]]),
            ),
            rules: members.flatMap(allowList),
        };
    }).filter(({ rules }) => rules.length > 0);
}

/** Which of the groups a team's list is in. */
export function groupOf(teamName: string): number {
    return digest(teamName) % groupCount;
}

/**
 * What one team may reach, told by the source's range. Each attempt that passes is logged as well: `alert` makes a
 * passing rule speak (Suricata user guide, `alert` keyword).
 *
 * Plain HTTP is judged by host like TLS by server name, but does not come this far: the teams' network ACLs keep port
 * 80 shut (R1).
 */
function allowList(context: TeamContext): readonly FirewallRule[] {
    const names = [...context.team.network.allowList].sort();
    const sids = stableNumbers(firstNumber(context.team.network.cidr), names);
    return names.flatMap((name, index) => {
        const sid = sids[index] ?? 0;
        const rule = (protocol: "tls" | "http"): FirewallRule => ({
            sid: protocol === "tls" ? sid : sid + 1,
            action: "pass",
            protocol,
            from: `$${rangeName(context)}`,
            to: "$EXTERNAL_NET",
            port: protocol === "tls" ? "443" : "80",
            message: `${context.teamName} may reach ${name}`,
            match: [established, ...nameMatch(protocol === "tls" ? "tls.sni" : "http.host", name), "alert"],
        });
        return [rule("tls"), rule("http")];
    });
}

function rangeName({ teamName }: TeamContext): string {
    return `TEAM_${teamName.toUpperCase().replaceAll("-", "_")}`;
}

const numbersOfATeam = 2 ** 14;

/**
 * Where a team's numbers begin. No two teams share a /24, so its number tells teams apart, today and after any change;
 * all ranges are in one /8, so sixteen bits of it are enough.
 */
function firstNumber(cidr: string): number {
    const slash24 = Math.floor(parseRange(cidr).first / 256) % 2 ** 16;
    return 1_000_000 + slash24 * numbersOfATeam;
}

/** An even number for each name, by its digest, so that a name keeps its number when others come and go. */
function stableNumbers(first: number, names: readonly string[]): readonly number[] {
    const taken = new Set<number>();
    return names.map((name) => {
        let slot = digest(name) % (numbersOfATeam / 2);
        while (taken.has(slot)) {
            slot = (slot + 1) % (numbersOfATeam / 2);
        }
        taken.add(slot);
        return first + 2 * slot;
    });
}

function digest(text: string): number {
    return createHash("sha256").update(text).digest().readUInt32BE(0);
}
