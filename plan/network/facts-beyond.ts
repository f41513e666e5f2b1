import type { Identified, Named } from "./fact-parts";

/** What a transit gateway is attached to. */
export type AttachmentKind = "vpc" | "vpn" | "direct-connect" | "client-vpn" | "other";

/** The transit gateway and its tables. */
export type TransitFact =
    | (Identified & {
          readonly kind: "transit";
          readonly defaultAssociation: string | undefined;
          readonly defaultPropagation: string | undefined;
          readonly acceptsAll: boolean;
      })
    | (Identified & {
          readonly kind: "attachment";
          readonly to: AttachmentKind;
          readonly transit: string;
          readonly vpc: string | undefined;
          readonly subnets: readonly string[];
          readonly appliance: boolean;
          readonly defaultAssociation: boolean;
          readonly defaultPropagation: boolean;
          /** The connection behind it, if it is none of a VPC. */
          readonly connection: string | undefined;
      })
    | (Named & {
          readonly kind: "accepted";
          readonly attachment: string;
          readonly defaultAssociation: boolean;
          readonly defaultPropagation: boolean;
      })
    | (Identified & { readonly kind: "transit-table"; readonly transit: string })
    | (Named & { readonly kind: "transit-association"; readonly table: string; readonly attachment: string })
    | (Named & { readonly kind: "transit-propagation"; readonly table: string; readonly attachment: string })
    | (Named & {
          readonly kind: "transit-route";
          readonly table: string;
          readonly destination: string;
          /** Undefined: the packet is dropped. */
          readonly attachment: string | undefined;
      });

/** What joins a network to a place outside AWS. */
export type ConnectionFact =
    | (Identified & {
          readonly kind: "connection";
          readonly by: "vpn" | "direct-connect" | "client-vpn" | "vpn-gateway";
          /** What the configuration knows the room's connection by: the device's gateway, the line's gateway, the range of terminals. */
          readonly key: string;
          readonly vpc: string | undefined;
          readonly groups: readonly string[];
      })
    | (Named & { readonly kind: "customer-gateway"; readonly id: string; readonly ip: string })
    | (Named & { readonly kind: "terminals-of-subnet"; readonly connection: string; readonly subnet: string })
    | (Named & { readonly kind: "terminals-may"; readonly connection: string; readonly range: string })
    | (Named & { readonly kind: "terminals-route"; readonly connection: string; readonly range: string });

/** Which lookups are judged, and by what. */
export type DnsFact =
    | (Named & {
          readonly kind: "dns-guard";
          readonly vpc: string;
          readonly ruleGroup: string;
          readonly priority: number;
      })
    | (Named & { readonly kind: "dns-failure"; readonly vpc: string; readonly open: boolean })
    | (Named & {
          readonly kind: "dns-rule";
          readonly ruleGroup: string;
          readonly priority: number;
          readonly action: string;
          /** Undefined for a rule that recognises threats. */
          readonly list: string | undefined;
      })
    | (Named & { readonly kind: "dns-list"; readonly id: string; readonly domains: readonly string[] })
    | (Identified & {
          readonly kind: "resolver";
          readonly direction: string;
          readonly subnets: readonly string[];
          readonly groups: readonly string[];
      })
    | (Named & { readonly kind: "dns-forward"; readonly domain: string; readonly to: readonly string[] })
    | (Named & { readonly kind: "dhcp"; readonly servers: readonly string[] });
