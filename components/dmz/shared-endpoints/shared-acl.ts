import { allow, ephemeral, type AclRule, type AclRules } from "../../network/acl";

/** The network's own range and everybody else's, and the ports that endpoints listen on. */
export interface SharedAclArgs {
    readonly range: string;
    readonly callers: string;
    readonly ports: readonly number[];
}

/** Endpoints are called from the environment's networks and answer there. They call nobody. */
export function endpointAcl({ callers, ports }: SharedAclArgs): AclRules {
    return { ingress: calls(ports, callers, 100), egress: [allow(100, callers, ephemeral)] };
}

/**
 * What crosses the attachment, in both directions. AWS applies the ACL to each direction once only, on either side of
 * the attachment's interface depending on who is in which subnet (Transit Gateway guide, network ACLs).
 */
export function transitAcl({ range, callers, ports }: SharedAclArgs): AclRules {
    return {
        ingress: [...calls(ports, callers, 100), allow(200, range, ephemeral)],
        egress: [...calls(ports, range, 100), allow(200, callers, ephemeral)],
    };
}

function calls(ports: readonly number[], range: string, first: number): readonly AclRule[] {
    return ports.map((port, index) => allow(first + index, range, [port, port]));
}
