import type { EnvironmentConfig } from "../../components/config/schema";
import type { TeamConfig } from "../../components/config/team-schema";
import type { MemberPersona } from "../../components/config/vocabulary";

/** What an account is for, in a phrase. */
export function accountPhrase(config: EnvironmentConfig, name: string): string {
    const team = config.teams[name];
    if (team === undefined) {
        return foundationPhrases[name] ?? "";
    }
    const people = Object.keys(team.members).length;
    const sealed = team.network.allowList.length === 0 ? ["sealed"] : [];
    return [`${team.dataClass} data`, people === 1 ? "1 person" : `${people} people`, ...sealed].join(", ");
}

const foundationPhrases: Readonly<Record<string, string>> = {
    management: "units, accounts, guard rails",
    audit: "records that nobody audited can change",
    network: "DMZ: the one way in, the one way out",
};

const rooms = {
    "client-vpn": "Client VPN",
    "site-to-site-vpn": "site-to-site VPN",
    "direct-connect": "Direct Connect",
} as const;

/** The ways in and out of a team's account, one line each: who or what, by which door, under which condition. */
export function waysInAndOut(config: EnvironmentConfig, team: TeamConfig): readonly string[] {
    const { dmz, securityRoom } = config;
    const { allowList } = team.network;
    const approvers = holders(team, "release-approver");
    const { readers } = team.takeOut;
    const sealed = dmz.endpoints.kind === "shared" ? "to the shared endpoints alone" : "no route at all";
    return [
        `in   people: ${securityRoom.ranges.join(", ")} by ${rooms[dmz.entrance.kind]}, 443 to Studio` +
            (securityRoom.entranceVpcId === undefined ? " (shut until the entrance is recorded)" : ""),
        `in   data: ${holders(team, "data-recipient") || "nobody"} into landing, read once found clean`,
        `out  network: ${allowList.length === 0 ? sealed : `${allowList.join(", ")} through the firewall`}`,
        readers.length === 0 || approvers === ""
            ? "out  data: none"
            : `out  data: from outbox by ${readers.map(roleName).join(", ")}, once ${approvers} approved`,
        ...(team.features.includes("mail")
            ? ["out  mail: whatever its SMTP credentials may send, past the outbox"]
            : []),
    ];
}

function holders(team: TeamConfig, persona: MemberPersona): string {
    return Object.entries(team.members)
        .filter(([, { personas }]) => personas.includes(persona))
        .map(([name]) => name)
        .join(" or ");
}

function roleName(arn: string): string {
    return arn.slice(arn.lastIndexOf("/") + 1);
}
