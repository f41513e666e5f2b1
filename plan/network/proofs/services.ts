import {
    endpointNeeds,
    gatewayServices,
    interfaceServices,
    serviceName,
    type GatewayService,
    type InterfaceService,
} from "../../../components/network/endpoints";
import type { NetworkModel } from "../model/network-model";
import type { Placed, Vpc } from "../model/parts";
import type { TeamNetwork } from "../model/teams";
import { reach } from "../walk/reach";
import { callersOf, placeOf, type Caller } from "./callers";
import { claims } from "./claims";
import { examined, proof, type Examined, type NetworkProof } from "./proof";
import { isSharedEndpoints } from "./team-ways";

/** What is closed also works: every service that a feature needs is behind a door that opens both ways (R9, R14). */
export function serviceProofs(model: NetworkModel): readonly NetworkProof[] {
    return [proof(claims.services, examined(model.teams.map((team) => new TeamServices(model, team).examine())))];
}

/** A door that a caller uses for one service or several. */
interface Call {
    readonly caller: Caller;
    readonly door: Placed;
    readonly port: number;
    readonly services: string[];
}

class TeamServices {
    /** One for all doors with the same groups in the same subnets. */
    private readonly calls = new Map<string, Call>();
    private readonly callers: readonly Caller[];

    constructor(
        private readonly model: NetworkModel,
        private readonly team: TeamNetwork,
    ) {
        this.callers = callersOf(model, team);
    }

    examine(): Examined {
        const { features } = this.team.config;
        const doors = interfaceServices(features);
        const missing = doors.flatMap((service) => this.withoutDoor(service));
        const gates = gatewayServices(features).map((service) => this.byGateway(service));
        const all = examined([...missing, ...[...this.calls.values()].map((call) => this.byInterface(call)), ...gates]);
        const count = `${doors.length + gates.length} services for ${this.callers.length} kinds of callers`;
        return { ...all, evidence: [`${this.team.name}: ${count}, ${all.paths} ways there and back`] };
    }

    /** Notes who calls the service's door; tells if there is none, or none that answers to the service's name. */
    private withoutDoor(service: InterfaceService): readonly Examined[] {
        const name = serviceName(service, this.model.config.region);
        const [vpc] = this.team.vpcs;
        const door = this.model.placed.find(
            (place) => place.what === name && place.subnets.some((subnet) => this.isNear(subnet.vpc)),
        );
        if (door === undefined || vpc === undefined) return [fails(`${this.team.name}: no endpoint for ${name}`)];
        const port = service === "email-smtp" ? 465 : 443;
        for (const caller of this.callersFor(service)) {
            const key = [caller.name, port, ...door.groups, ...door.subnets.map(({ id }) => id)].join(" ");
            const call = this.calls.get(key) ?? { caller, door, port, services: [] };
            call.services.push(name);
            this.calls.set(key, call);
        }
        const unnamed = this.isNamed(name, door, vpc);
        return unnamed === undefined ? [] : [fails(`${this.team.name}: ${unnamed}`)];
    }

    private byInterface({ caller, door, port, services }: Call): Examined {
        const { reachable, path, walked } = reach(this.model, caller, placeOf(this.model, door), {
            protocol: "tcp",
            port,
        });
        const claim = `${this.team.name}: ${caller.name} cannot call ${services.join(", ")} on ${port}`;
        return { findings: reachable ? [] : [{ claim, hops: path }], evidence: [], paths: walked };
    }

    private byGateway(service: GatewayService): Examined {
        const name = serviceName(service, this.model.config.region);
        const gate = this.model.facts
            .of("endpoint")
            .find(
                (each) =>
                    each.type === "Gateway" &&
                    each.service === name &&
                    this.team.vpcs.some(({ id }) => id === each.vpc),
            );
        if (gate === undefined) return fails(`${this.team.name}: no gateway endpoint for ${name}`);
        const addresses = this.model.lists.addresses(gate.prefixList);
        const callers = this.callers.filter(({ what }) => service === "s3" || what !== "hosts");
        return examined(
            callers.map((caller) => {
                const to = { kind: "service", name: gate.name, addresses } as const;
                const { reachable, path, walked } = reach(this.model, caller, to, { protocol: "tcp", port: 443 });
                const claim = `${this.team.name}: ${caller.name} cannot use ${name}`;
                return { findings: reachable ? [] : [{ claim, hops: path }], evidence: [], paths: walked };
            }),
        );
    }

    /** Hosts are managed by Session Manager; the rest is for apps and jobs. */
    private callersFor(service: InterfaceService): readonly Caller[] {
        const forHosts = endpointNeeds.hosts.includes(service);
        return this.callers.filter(({ what }) => what !== "hosts" || forHosts);
    }

    private isNear(vpc: Vpc): boolean {
        return this.team.vpcs.includes(vpc) || isSharedEndpoints(this.model, vpc);
    }

    /** Why the service's own name does not lead to the door; undefined if it does. */
    private isNamed(service: string, door: Placed, vpc: Vpc): string | undefined {
        const { facts } = this.model;
        const endpoint = facts.of("endpoint").find(({ name }) => name === door.name);
        if (!vpc.dnsSupport || !vpc.dnsHostnames) return `names of endpoints do not resolve in ${vpc.name}`;
        if (endpoint === undefined || !endpoint.privateDns)
            return `${door.name} does not answer to the name of ${service}`;
        if (endpoint.vpc === vpc.id) return undefined;
        const profiles = facts.of("profile-resource").filter(({ arn }) => arn.endsWith(endpoint.id));
        const here = facts.of("profile-of-vpc").filter((each) => each.vpc === vpc.id);
        return profiles.some(({ profile }) => here.some((each) => each.profile === profile))
            ? undefined
            : `the name of ${service} does not lead to ${door.name} in ${vpc.name}`;
    }
}

function fails(claim: string): Examined {
    return { findings: [{ claim, hops: [] }], evidence: [], paths: 0 };
}
