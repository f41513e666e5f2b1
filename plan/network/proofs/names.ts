import type { FactOf } from "../facts";
import { grouped } from "../model/index-facts";
import type { NetworkModel } from "../model/network-model";
import type { Vpc } from "../model/parts";
import { intersect, isEmpty } from "../sets/intervals";
import { dns, serviceText } from "../sets/services";
import { endText } from "../walk/trail";
import { claims } from "./claims";
import { examined, proof, type Finding, type NetworkProof } from "./proof";
import type { TeamWays } from "./team-ways";

/** Lookups are judged by DNS Firewall in every VPC, and no packet with a question leaves by another way (R30). */
export function nameProofs(model: NetworkModel, all: readonly TeamWays[]): readonly NetworkProof[] {
    const vpcs = [...model.vpcs.values()];
    const guards = new Guards(model);
    return [
        proof(claims.names, {
            ...examined(all.map(questionsOutward)),
            findings: [
                ...vpcs.flatMap((vpc) => guards.flaws(vpc)),
                ...past(model),
                ...all.flatMap((ways) => questionsOutward(ways).findings),
            ],
            evidence: [
                `${vpcs.length} VPCs, each with a rule group that ends in a block of every name and fails closed`,
                "no way leads from a team to port 53 or 853 beyond its VPC",
            ],
        }),
    ];
}

function questionsOutward({ team, ways, paths }: TeamWays) {
    const asked = ways.filter(({ arrival }) => !isEmpty(intersect(arrival.packet.services, dns)));
    const findings = asked.map(({ origin, arrival }): Finding => ({
        claim:
            `${team.name}: ${origin.name} asks for names past the resolver, at ${endText(arrival.end)} ` +
            `with ${serviceText(intersect(arrival.packet.services, dns))}`,
        hops: arrival.trail.hops,
    }));
    return { findings, evidence: [], paths };
}

/** What sends lookups on to somebody else. */
function past({ facts }: NetworkModel): readonly Finding[] {
    return [
        ...facts
            .of("resolver")
            .filter(({ direction }) => !direction.startsWith("INBOUND"))
            .map(({ name, direction }) => ({ claim: `${name} sends lookups out of the VPC (${direction})`, hops: [] })),
        ...facts.of("dns-forward").map(({ name, domain, to }) => ({
            claim: `${name} forwards ${domain} to ${to.join(", ") || "others"}`,
            hops: [],
        })),
        ...facts
            .of("dhcp")
            .filter(({ servers }) => servers.some((server) => server !== "AmazonProvidedDNS"))
            .map(({ name, servers }) => ({ claim: `${name} names other resolvers: ${servers.join(", ")}`, hops: [] })),
    ];
}

class Guards {
    private readonly ofVpc: ReadonlyMap<string, readonly FactOf<"dns-guard">[]>;
    private readonly rules: ReadonlyMap<string, readonly FactOf<"dns-rule">[]>;
    private readonly lists: ReadonlyMap<string, readonly string[]>;
    private readonly failing: ReadonlyMap<string, FactOf<"dns-failure">>;

    constructor({ facts }: NetworkModel) {
        this.ofVpc = facts.by("dns-guard", ({ vpc }) => vpc);
        this.rules = grouped(facts.of("dns-rule"), ({ ruleGroup }) => ruleGroup);
        this.lists = new Map(facts.of("dns-list").map(({ id, domains }) => [id, domains]));
        this.failing = new Map(facts.of("dns-failure").map((fact) => [fact.vpc, fact]));
    }

    flaws({ id, name }: Vpc): readonly Finding[] {
        const guards = [...(this.ofVpc.get(id) ?? [])].sort((a, b) => a.priority - b.priority);
        const failing = this.failing.get(id);
        return [
            ...(guards.length === 0
                ? [`${name}: no DNS Firewall rule group judges its lookups`]
                : this.ruleFlaws(name, guards)),
            ...(failing?.open === true
                ? [`${name}: lookups pass while DNS Firewall does not answer (${failing.name})`]
                : []),
        ].map((claim) => ({ claim, hops: [] }));
    }

    /** The groups in order, and in each the rules in order: before every name is refused, none may be let through. */
    private ruleFlaws(name: string, guards: readonly FactOf<"dns-guard">[]): readonly string[] {
        const rules = guards.flatMap(({ ruleGroup }) =>
            [...(this.rules.get(ruleGroup) ?? [])].sort((a, b) => a.priority - b.priority),
        );
        const decisive = rules.find((rule) => rule.action !== "ALERT" && this.isEverything(rule));
        if (decisive === undefined) {
            return [`${name}: no rule of ${guards.map((guard) => guard.name).join(", ")} blocks what is not listed`];
        }
        return decisive.action === "BLOCK" ? [] : [`${name}: ${decisive.name} answers every name`];
    }

    private isEverything({ list }: FactOf<"dns-rule">): boolean {
        return (this.lists.get(list ?? "") ?? []).some((domain) => domain === "*" || domain === "*.");
    }
}
