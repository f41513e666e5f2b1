import { allow, anyPort, anywhere, ephemeral, https, type AclRules } from "../../network/acl";
import type { SubnetKind } from "../../network/address-plan";
import { endpointPorts } from "../../network/endpoints";
import type { TeamContext } from "../context";
import { hasAttachment, hasWayOut, roomPorts, roomRangesReachingHosts, sharedEndpointsRange } from "./way-out";

/**
 * The network ACL of each kind of subnet: a second fence behind the security groups, which stays when somebody gets a
 * group wrong. DNS, DHCP, time and instance metadata pass by themselves (VPC user guide, network ACL basics).
 *
 * Port 80 is open nowhere, not even to the DMZ: traffic is encrypted (R1).
 */
export function aclRules(kind: SubnetKind, context: TeamContext): AclRules {
    switch (kind) {
        case "workload":
            return workload(context);
        case "endpoint":
            return endpoint(context);
        case "transit":
            return transit(context);
    }
}

/**
 * Inside the range: endpoints, NFS to the home directories, apps and training clusters among themselves, which choose
 * their ports freely. Beyond it: 443 and the answers, without which S3's gateway endpoint is out of reach, since it
 * leads to public addresses and an ACL takes no prefix list. Where that traffic can go, the routes decide.
 */
function workload(context: TeamContext): AclRules {
    const { cidr } = context.team.network;
    const room = roomRangesReachingHosts(context);
    return {
        ingress: [
            allow(100, cidr, anyPort),
            allow(200, anywhere, ephemeral),
            ...room.flatMap((range, index) =>
                roomPorts.map((port, offset) => allow(300 + 10 * index + offset, range, [port, port])),
            ),
        ],
        egress: [
            allow(100, cidr, anyPort),
            allow(200, anywhere, https),
            ...toSharedEndpoints(context).map(({ range, port }, index) => allow(210 + index, range, [port, port])),
            ...room.map((range, index) => allow(300 + 10 * index, range, ephemeral)),
        ],
    };
}

/** Endpoints are called from inside the range and answer there. They call nobody. */
function endpoint(context: TeamContext): AclRules {
    const { cidr } = context.team.network;
    return {
        ingress: endpointPorts(context.team.features).map((port, index) => allow(100 + index, cidr, [port, port])),
        egress: [allow(100, cidr, ephemeral)],
    };
}

/**
 * What crosses the attachment: 443 outward and its answers; where there are hosts, the room's terminals inward and the
 * answers to them. AWS applies the ACL to each direction once only, on either side of the attachment's interface
 * depending on who is in which subnet (Transit Gateway guide, network ACLs), so it is written for both.
 */
function transit(context: TeamContext): AclRules {
    const { cidr } = context.team.network;
    const room = roomRangesReachingHosts(context);
    const outward = [...(hasWayOut(context) ? [{ range: anywhere, port: 443 }] : []), ...toSharedEndpoints(context)];
    const answering = [...new Set(outward.map(({ range }) => range))];
    const ports = [...new Set(outward.map(({ port }) => port))];
    return {
        ingress: [
            ...ports.map((port, index) => allow(100 + index, cidr, [port, port])),
            ...answering.map((range, index) => allow(200 + index, range, ephemeral)),
            ...room.flatMap((range, index) =>
                roomPorts.map((port, offset) => allow(300 + 10 * index + offset, range, [port, port])),
            ),
        ],
        egress: [
            ...(outward.length === 0 ? [] : [allow(100, cidr, ephemeral)]),
            ...outward.map(({ range, port }, index) => allow(200 + index, range, [port, port])),
            ...room.flatMap((range, index) => [
                allow(300 + 10 * index, range, ephemeral),
                ...roomPorts.map((port, offset) => allow(301 + 10 * index + offset, cidr, [port, port])),
            ]),
        ],
    };
}

function toSharedEndpoints(context: TeamContext): readonly { readonly range: string; readonly port: number }[] {
    const range = hasAttachment(context) ? sharedEndpointsRange(context) : undefined;
    return range === undefined ? [] : endpointPorts(context.team.features).map((port) => ({ range, port }));
}
