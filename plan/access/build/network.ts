import type { EnvironmentConfig } from "../../../components/config/schema";
import type { Fact } from "../facts/fact";
import type { AccountFacts, Door, VpcFacts } from "../model";

/** VPCs of the network account, by the component that makes them. */
const networks: readonly (readonly [component: string, name: string])[] = [
    ["kura:dmz:Entrance$", "entrance"],
    ["kura:dmz:Inspection$", "inspection"],
    ["kura:dmz:Egress$", "egress"],
    ["kura:dmz:SharedEndpoints$", "endpoints"],
];
/** Stands for the addresses of the NAT gateways, which nobody knows beforehand (RFC 5737). */
const natAddress = "192.0.2.1";

export interface Networks {
    readonly vpcs: readonly VpcFacts[];
    readonly doors: readonly Door[];
}

/** VPCs and their endpoints. A VPC whose id is recorded goes by that, as policies do; a rendering cannot know it. */
export function networksOf(
    facts: readonly Fact[],
    accounts: ReadonlyMap<string, AccountFacts>,
    config: EnvironmentConfig,
): Networks {
    const open = new Set(facts.flatMap((each) => (each.fact === "way out" ? [each.vpc] : [])));
    const ids = new Map<string, string>();
    const vpcs = facts
        .filter((fact) => fact.fact === "vpc")
        .map(({ id, urn, account, range }): VpcFacts => {
            const name =
                networks.find(([component]) => urn.includes(component))?.[1] ?? accounts.get(account)?.name ?? id;
            const recorded = recordedId(name, config) ?? id;
            ids.set(id, recorded);
            return { id: recorded, account, name, range, publicAddress: open.has(id) ? natAddress : undefined };
        });
    const doors = facts
        .filter((fact) => fact.fact === "door")
        .map(({ id, vpc, account, serviceName, policy }): Door => {
            const service = shortService(serviceName, config.region);
            return { id, vpc: ids.get(vpc) ?? vpc, account, service, policy };
        });
    return { vpcs, doors };
}

function recordedId(name: string, { teams, securityRoom, dmz }: EnvironmentConfig): string | undefined {
    return name === "entrance"
        ? securityRoom.entranceVpcId
        : name === "endpoints"
          ? dmz.endpoints.kind === "shared"
              ? dmz.endpoints.vpcId
              : undefined
          : teams[name]?.vpcId;
}

/** `com.amazonaws.ap-northeast-1.sagemaker.api` is `sagemaker.api`. */
function shortService(serviceName: string, region: string): string {
    return serviceName.split(`.${region}.`)[1] ?? serviceName;
}
