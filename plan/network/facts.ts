import type { Identified, Named } from "./fact-parts";
import type { ConnectionFact, DnsFact, TransitFact } from "./facts-beyond";

/**
 * What is remembered of a rendered resource: the few fields by which packets find their way, under the program's own
 * names. Plain data, so that the renders of a hundred teams can be thrown away one by one.
 */
export type Fact =
    VpcFact | RoutingFact | FilterFact | EndpointFact | TransitFact | ConnectionFact | DnsFact | OtherFact;

export type NetworkFacts = readonly Fact[];

export type FactOf<K extends Fact["kind"]> = Extract<Fact, { readonly kind: K }>;

type VpcFact =
    | (Identified & {
          readonly kind: "vpc";
          readonly ranges: readonly string[];
          readonly dnsSupport: boolean;
          readonly dnsHostnames: boolean;
          readonly mainTable: string;
          readonly defaultAcl: string;
          readonly defaultGroup: string;
      })
    | (Named & { readonly kind: "vpc-range"; readonly vpc: string; readonly range: string })
    | (Identified & {
          readonly kind: "subnet";
          readonly vpc: string;
          readonly ranges: readonly string[];
          /** Id or name of the availability zone. */
          readonly zone: string | undefined;
          readonly publicOnLaunch: boolean;
      });

/** Where a route leads, by the kind of thing. `other` is a target that the model does not know. */
export type RouteTarget =
    "local" | "gateway" | "egress-only" | "nat" | "transit" | "peering" | "endpoint" | "appliance" | "other";

type RoutingFact =
    | (Identified & { readonly kind: "table"; readonly vpc: string | undefined })
    | (Named & { readonly kind: "table-of-subnet"; readonly table: string; readonly subnet: string })
    | (Named & { readonly kind: "table-of-gateway"; readonly table: string; readonly gateway: string })
    | (Named & { readonly kind: "main-table"; readonly table: string; readonly vpc: string })
    | (Named & {
          readonly kind: "route";
          readonly table: string;
          /** A range, or the id of a prefix list. */
          readonly destination: string;
          readonly target: RouteTarget;
          /** Id of what it leads to. */
          readonly to: string;
      })
    | (Named & { readonly kind: "vpn-routes"; readonly table: string; readonly gateway: string })
    | (Identified & { readonly kind: "internet-gateway"; readonly vpc: string | undefined })
    | (Named & { readonly kind: "gateway-of-vpc"; readonly gateway: string; readonly vpc: string })
    | (Identified & { readonly kind: "egress-only-gateway"; readonly vpc: string })
    | (Identified & { readonly kind: "nat"; readonly subnet: string | undefined })
    | (Identified & { readonly kind: "peering"; readonly vpcs: readonly [string, string] })
    | (Named & { readonly kind: "prefix-list"; readonly id: string; readonly ranges: readonly string[] });

/** Who may be spoken to, or speak, as one entry of a security group or an ACL names it. */
export interface Peer {
    readonly ranges: readonly string[];
    readonly groups: readonly string[];
    readonly prefixLists: readonly string[];
}

/** Protocol and ports, as they are written. */
export interface Traffic {
    readonly protocol: string;
    readonly from: number | undefined;
    readonly to: number | undefined;
}

export type Direction = "in" | "out";

type FilterFact =
    | (Identified & { readonly kind: "group"; readonly vpc: string | undefined; readonly default: boolean })
    | (Named & Peer & Traffic & { readonly kind: "group-rule"; readonly group: string; readonly direction: Direction })
    | (Identified & { readonly kind: "acl"; readonly vpc: string | undefined; readonly default: boolean })
    | (Named & { readonly kind: "acl-of-subnet"; readonly acl: string; readonly subnet: string })
    | (Named &
          Traffic & {
              readonly kind: "acl-rule";
              readonly acl: string;
              readonly direction: Direction;
              readonly number: number;
              readonly allow: boolean;
              readonly range: string;
          });

type EndpointFact =
    | (Identified & {
          readonly kind: "endpoint";
          readonly type: "Interface" | "Gateway" | "GatewayLoadBalancer" | "other";
          readonly vpc: string;
          readonly service: string;
          readonly subnets: readonly string[];
          readonly groups: readonly string[];
          readonly tables: readonly string[];
          readonly prefixList: string;
          readonly privateDns: boolean;
      })
    | (Named & {
          readonly kind: "endpoint-part";
          readonly endpoint: string;
          readonly part: "subnet" | "table" | "group";
          readonly of: string;
      })
    | (Named & { readonly kind: "profile-resource"; readonly profile: string; readonly arn: string })
    | (Named & { readonly kind: "profile-of-vpc"; readonly profile: string; readonly vpc: string })
    | (Identified & {
          readonly kind: "firewall";
          readonly vpc: string | undefined;
          readonly policy: string;
          readonly endpoints: readonly { readonly id: string; readonly subnet: string }[];
      })
    | (Identified & {
          readonly kind: "firewall-policy";
          readonly stateless: readonly string[];
          readonly fragments: readonly string[];
          readonly stateful: readonly string[];
          readonly strict: boolean;
          readonly statelessGroups: number;
          readonly home: readonly string[];
      })
    /** Something with an address in the network: a Studio app, a host, a function. */
    | (Identified & {
          readonly kind: "interface";
          readonly what: string;
          readonly subnets: readonly string[];
          readonly groups: readonly string[];
          readonly public: boolean;
      })
    /** The groups that one person's apps have beside those of the domain. */
    | (Named & { readonly kind: "member"; readonly domain: string; readonly groups: readonly string[] });

/** What the model knows of a resource is that it could open a path, and why. */
type OtherFact = Named & {
    readonly kind: "not-understood";
    readonly type: string;
    readonly why: string;
    readonly account: string | undefined;
};
