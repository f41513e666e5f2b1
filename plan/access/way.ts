import { Netmask } from "netmask";
import type { Caller } from "./caller";
import type { RequestContext } from "./decide";
import { doorsFor, tellsEndpoint } from "./doors";
import type { AccessModel, Attached, Door, From, VpcFacts } from "./model";

/** How a request comes to AWS: what AWS sees of it, and the endpoint's policy on the way. */
export interface Way {
    readonly context: RequestContext;
    readonly endpointPolicy: Attached | undefined;
}

/** Why no request can come that way. */
export interface NoWay {
    readonly closed: string;
}

/** Stands for an address that is nobody's of ours (RFC 5737). */
const strangersAddress = "192.0.2.200";

/** The ways by which a call may come from a place: several where a network has several endpoints for it. */
export function waysFrom(model: AccessModel, from: From, action: string, caller: Caller): readonly Way[] | NoWay {
    switch (from) {
        case "internet":
            return openly(strangersAddress);
        case "room":
            return openly(firstOf(model.room.publicAddresses));
        case "aws":
            return [{ context: fromAws(caller), endpointPolicy: undefined }];
        case "entrance":
            return through(model, action, vpcNamed(model, "entrance"), firstOf(model.room.terminals));
        default: {
            const vpc = vpcNamed(model, from.slice("vpc:".length));
            return through(model, action, vpc, firstOf([vpc.range]));
        }
    }
}

function openly(address: string): readonly Way[] {
    return [{ context: { "aws:SourceIp": address }, endpointPolicy: undefined }];
}

/**
 * A person's or a workload's call is passed on by the service that they called (`aws:ViaAWSService`). A role made for a
 * service is assumed by the service itself, which then calls from AWS's own network.
 */
function fromAws({ kind }: Caller): RequestContext {
    return kind === "service" || kind === "service-linked"
        ? { "aws:SourceIp": strangersAddress, "aws:ViaAWSService": "false" }
        : kind === "service of AWS"
          ? {}
          : { "aws:ViaAWSService": "true" };
}

function through(model: AccessModel, action: string, vpc: VpcFacts, address: string): readonly Way[] | NoWay {
    if (action === "iam:PassRole") {
        // No call of its own: it is judged with the call that hands the role on, and comes as that does.
        return [{ context: seenFrom(vpc, address), endpointPolicy: undefined }];
    }
    const own = doorsFor(model.doors, vpc.id, action);
    if (own.length > 0) {
        return own.map((door) => by(model, door, vpc, address, action));
    }
    const common = model.vpcs.find(({ name }) => name === model.sharedDoors && name !== vpc.name);
    const shared = common === undefined ? [] : doorsFor(model.doors, common.id, action);
    if (common !== undefined && shared.length > 0) {
        return shared.map((door) => by(model, door, common, address, action));
    }
    return vpc.publicAddress === undefined || vpc.name === "entrance"
        ? { closed: `no endpoint for ${action} in the VPC ${vpc.name}, and no way out of it` }
        : openly(vpc.publicAddress);
}

function by(model: AccessModel, door: Door, vpc: VpcFacts, address: string, action: string): Way {
    const organization = model.accounts.get(door.account);
    return {
        context: {
            ...seenFrom(vpc, address),
            "aws:SourceVpce": door.id,
            ...(tellsEndpoint(action) && organization !== undefined
                ? {
                      "aws:VpceAccount": door.account,
                      "aws:VpceOrgID": model.organizationId,
                      "aws:VpceOrgPaths": [organization.organizationPath],
                  }
                : {}),
        },
        endpointPolicy: door.policy,
    };
}

function seenFrom(vpc: VpcFacts, address: string): RequestContext {
    return { "aws:SourceVpc": vpc.id, "aws:VpcSourceIp": address };
}

function vpcNamed(model: AccessModel, name: string): VpcFacts {
    const vpc = model.vpcs.find((each) => each.name === name);
    if (vpc === undefined) {
        throw new Error(`no VPC ${name}; there are ${model.vpcs.map((each) => each.name).join(", ")}`);
    }
    return vpc;
}

const firsts = new Map<string, string>();

/** The first address of the first range. */
function firstOf([range = ""]: readonly string[]): string {
    const address = firsts.get(range) ?? new Netmask(range).first;
    firsts.set(range, address);
    return address;
}
