import { entranceServiceName, entranceServices } from "../../../components/dmz/entrance/entrance-services";
import { foundationContext } from "../../../components/foundation-context";
import type { NetworkModel } from "../model/network-model";
import type { Placed } from "../model/parts";
import type { TeamNetwork } from "../model/teams";
import { reach, type Place, type Traffic } from "../walk/reach";
import { pathText } from "../walk/trail";
import { callersOf, placeOf } from "./callers";
import { claims } from "./claims";
import { examined, proof, type Examined, type NetworkProof } from "./proof";

const https: Traffic = { protocol: "tcp", port: 443 };
const internet: Place = { kind: "internet" };
const room: Place = { kind: "room" };

/** What is allowed goes through, and people get in (R14, R21, R29). */
export function workProofs(model: NetworkModel): readonly NetworkProof[] {
    const open = model.teams.filter(({ sealed }) => !sealed);
    return [
        proof(
            claims.egress,
            open.length === 0
                ? { findings: [], evidence: ["no team has an allow-list"], paths: 0 }
                : examined(open.map((team) => egress(model, team))),
        ),
        proof(claims.people, examined(entrance(model))),
    ];
}

function egress(model: NetworkModel, team: TeamNetwork): Examined {
    const callers = callersOf(model, team).filter(({ what }) => what !== "hosts");
    return examined(
        callers.map((caller) => {
            const { reachable, path, walked } = reach(model, caller, internet, https);
            return {
                findings: reachable
                    ? []
                    : [{ claim: `${team.name}: ${caller.name} does not reach the internet and back`, hops: path }],
                evidence: caller === callers[0] ? [`${team.name}: ${pathText(path)}`] : [],
                paths: walked,
            };
        }),
    );
}

function entrance(model: NetworkModel): readonly Examined[] {
    const { config } = model;
    const inDmz = model.placed.filter(({ account }) => account === config.organization.networkAccountId);
    const entered = new Set(
        inDmz.filter(({ what }) => what === "resolver").flatMap(({ subnets }) => subnets.map(({ vpc }) => vpc)),
    );
    const here = inDmz.filter(({ subnets }) => subnets.some(({ vpc }) => entered.has(vpc)));
    const services = entranceServices(foundationContext(config)).map((service) =>
        entranceServiceName(service, config.region),
    );
    const doors = new Map(services.map((service) => [service, here.find(({ what }) => what === service)]));
    const distinct = new Map(
        [...doors.values()].flatMap((door) => (door === undefined ? [] : [[doorKey(door), door] as const])),
    );
    const resolvers = here.filter(({ what }) => what === "resolver");
    return [
        ...[...doors]
            .filter(([, door]) => door === undefined)
            .map(([service]) => missing(`the entrance has no endpoint for ${service}`)),
        ...(resolvers.length === 0 ? [missing("the entrance has no resolver for the security room")] : []),
        ...[...distinct.values()].map((door) => visit(model, door, [https])),
        ...resolvers.map((resolver) =>
            visit(model, resolver, [
                { protocol: "udp", port: 53 },
                { protocol: "tcp", port: 53 },
            ]),
        ),
        ...hostsByRoom(model).map((host) => visit(model, host, [https, { protocol: "tcp", port: 22 }])),
    ];
}

function doorKey({ groups, subnets }: Placed): string {
    return [...groups, ...subnets.map(({ id }) => id)].join(" ");
}

/** Client VPN ends in the entrance: there, hosts are reached by Session Manager. */
function hostsByRoom(model: NetworkModel): readonly Placed[] {
    const { dmz, teams } = model.config;
    return dmz.entrance.kind === "client-vpn"
        ? []
        : model.placed.filter(({ what, subnets }) => {
              const team = subnets[0]?.vpc.team;
              return what === "hosts" && team !== undefined && (teams[team]?.network.allowList.length ?? 0) > 0;
          });
}

function visit(model: NetworkModel, place: Placed, kinds: readonly Traffic[]): Examined {
    return examined(
        kinds.map((traffic) => {
            const { reachable, path, walked } = reach(model, room, placeOf(model, place), traffic);
            const what = `${place.name} on ${traffic.protocol} ${traffic.port}`;
            return {
                findings: reachable ? [] : [{ claim: `the security room does not reach ${what} and back`, hops: path }],
                evidence: [`${what}: ${pathText(path)}`],
                paths: walked,
            };
        }),
    );
}

function missing(claim: string): Examined {
    return { findings: [{ claim, hops: [] }], evidence: [], paths: 0 };
}
