import type { RouteTarget } from "../facts";
import type { AddressSet } from "../sets/addresses";
import type { ServiceSet } from "../sets/services";

/** Traffic that one entry of a group or an ACL lets pass: with whom, and of which kind. */
export interface Allowance {
    readonly peers: AddressSet;
    readonly services: ServiceSet;
    /** The entry, as evidence cites it. */
    readonly by: string;
}

/** An entry of a security group; groups are known besides the addresses that their members may have. */
export interface GroupAllowance extends Allowance {
    /** Addresses that are written, without those of groups. */
    readonly written: AddressSet;
    readonly groups: readonly string[];
}

export interface Group {
    readonly id: string;
    readonly name: string;
    /** Whether it is what an interface gets that is given no group. */
    readonly default: boolean;
    readonly inward: readonly GroupAllowance[];
    readonly outward: readonly GroupAllowance[];
}

export interface Acl {
    readonly name: string;
    readonly inward: readonly Allowance[];
    readonly outward: readonly Allowance[];
}

export interface Route {
    /** The resource that wrote it. */
    readonly name: string;
    readonly destination: string;
    readonly target: RouteTarget | "gateway-endpoint" | "vpn-gateway";
    readonly to: string;
}

/** Where a table sends which addresses: parts that do not overlap, the longest prefix having won. */
export interface Table {
    readonly name: string;
    readonly parts: readonly { readonly addresses: AddressSet; readonly route: Route }[];
}

export interface Vpc {
    readonly id: string;
    readonly name: string;
    readonly account: string | undefined;
    /** The team whose account it is in; undefined for the DMZ's. */
    readonly team: string | undefined;
    readonly addresses: AddressSet;
    readonly dnsSupport: boolean;
    readonly dnsHostnames: boolean;
    readonly subnets: readonly Subnet[];
    readonly groups: readonly Group[];
}

export interface Subnet {
    readonly id: string;
    readonly name: string;
    readonly vpc: Vpc;
    readonly addresses: AddressSet;
    /** The same for the same zone in every account; undefined if it cannot be told. */
    readonly zone: string | undefined;
    readonly table: Table;
    readonly acl: Acl;
    readonly publicOnLaunch: boolean;
}

/** Something with an address: an endpoint, a resolver, a Studio app. Placed in all of the subnets. */
export interface Placed {
    readonly name: string;
    readonly what: string;
    readonly subnets: readonly Subnet[];
    readonly groups: readonly string[];
    readonly public: boolean;
    readonly account: string | undefined;
}

export interface FirewallEndpoint {
    readonly id: string;
    readonly firewall: string;
    readonly subnet: Subnet;
    /** Why packets that pass it are not judged; empty if they are. */
    readonly flaws: readonly string[];
}

/** A place outside AWS that is joined by VPN, line or Client VPN. */
export interface Connection {
    readonly id: string;
    readonly name: string;
    readonly by: string;
    /** Whether it is the security room's, as the configuration describes that. */
    readonly room: boolean;
    readonly vpc: string | undefined;
    readonly groups: readonly string[];
}

export interface Attachment {
    readonly id: string;
    readonly name: string;
    /** Id of the gateway that it is attached to. */
    readonly transit: string;
    readonly vpc: Vpc | undefined;
    readonly subnets: readonly Subnet[];
    readonly appliance: boolean;
    readonly accepted: boolean;
    readonly connection: Connection | undefined;
}

export interface TransitTable {
    readonly name: string;
    readonly parts: readonly {
        readonly addresses: AddressSet;
        readonly route: string;
        readonly destination: string;
        /** Undefined: dropped. */
        readonly attachment: string | undefined;
    }[];
    /** Attachments that announce ranges as they please: any address may lead there. */
    readonly announcing: readonly { readonly route: string; readonly attachment: string }[];
}
