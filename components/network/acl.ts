/** One entry of a network ACL; all allow. Whatever no entry allows is denied. */
export interface AclRule {
    readonly ruleNo: number;
    readonly protocol: "tcp" | "udp";
    readonly action: "allow";
    readonly cidrBlock: string;
    readonly fromPort: number;
    readonly toPort: number;
}

export interface AclRules {
    readonly ingress: readonly AclRule[];
    readonly egress: readonly AclRule[];
}

export type Ports = readonly [from: number, to: number];

export const https: Ports = [443, 443];
export const anyPort: Ports = [0, 65535];
/** Where clients listen for answers: Linux takes 32768 to 60999, IANA's range ends at 65535. An ACL keeps no state. */
export const ephemeral: Ports = [32768, 65535];
export const anywhere = "0.0.0.0/0";

/** An entry, for TCP unless it says otherwise. */
export function allow(
    ruleNo: number,
    cidrBlock: string,
    [fromPort, toPort]: Ports,
    protocol: AclRule["protocol"] = "tcp",
): AclRule {
    return { ruleNo, protocol, action: "allow", cidrBlock, fromPort, toPort };
}
