import type { ControlId } from "../../../controls";

/** What is proved, as a sentence that is true while the proof holds, and the control that it serves. */
export interface Claim {
    readonly name: string;
    readonly control: ControlId;
}

/** Every claim about the network, in the order in which they are shown. */
export const claims = {
    firewall: {
        name: "what leaves a Secure Zone passes the firewall, whatever its groups and ACLs let out",
        control: "filtered-egress",
    },
    sealed: { name: "a team without an allow-list has no way out at all", control: "closed-network" },
    inward: {
        name: "nothing comes in from the internet or from any place but the security room",
        control: "closed-network",
    },
    room: {
        name: "from the security room only 443 and, to hosts, 22 lead in, to the entrance and to hosts alone",
        control: "single-entrance",
    },
    apart: { name: "no path joins two teams, nor leads from the DMZ into one", control: "teams-apart" },
    symmetry: {
        name: "both directions of a conversation pass the same endpoint of the firewall",
        control: "filtered-egress",
    },
    names: {
        name: "every VPC's lookups end at the guarded resolver, which refuses what is not listed",
        control: "guarded-dns",
    },
    services: {
        name: "every AWS service that a feature needs is reached through an endpoint, there and back",
        control: "work-goes-on",
    },
    egress: {
        name: "a team with an allow-list reaches the internet on 443, and the answers come back",
        control: "work-goes-on",
    },
    people: { name: "people reach the entrance, its names and their hosts, there and back", control: "work-goes-on" },
    understood: { name: "every resource that could open a path is understood", control: "closed-network" },
} as const satisfies Readonly<Record<string, Claim>>;
