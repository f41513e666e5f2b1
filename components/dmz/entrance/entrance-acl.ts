import { allow, ephemeral, https, type AclRule, type AclRules, type Ports } from "../../network/acl";
import type { EntrancePlan, EntranceSubnetKind } from "./entrance-plan";

const dns: Ports = [53, 53];

/**
 * The network ACL of each kind of subnet of the entrance: calls of the endpoints and questions for names, from the room
 * and from nobody else (R20).
 *
 * AWS applies the ACL of an attachment's subnet to each direction once only, on either side of its interface depending on
 * who is in which subnet (Transit Gateway guide, network ACLs), so it is written for both.
 */
export function entranceAcl(plan: EntrancePlan, kind: EntranceSubnetKind): AclRules {
    const endpoints = plan.subnets.endpoint.map(({ cidrBlock }) => cidrBlock);
    switch (kind) {
        case "endpoint":
            return { ingress: calls(plan.room, 100), egress: answers(plan.room, 100) };
        case "terminals":
            return { ingress: answers(endpoints, 100), egress: calls(endpoints, 100) };
        case "transit":
            return {
                ingress: [...calls(plan.room, 100), ...answers(endpoints, 500)],
                egress: [...calls(endpoints, 100), ...answers(plan.room, 500)],
            };
    }
}

function calls(ranges: readonly string[], first: number): readonly AclRule[] {
    return ranges.flatMap((range, index) => [
        allow(first + 3 * index, range, https),
        allow(first + 3 * index + 1, range, dns),
        allow(first + 3 * index + 2, range, dns, "udp"),
    ]);
}

function answers(ranges: readonly string[], first: number): readonly AclRule[] {
    return ranges.flatMap((range, index) => [
        allow(first + 2 * index, range, ephemeral),
        allow(first + 2 * index + 1, range, ephemeral, "udp"),
    ]);
}
