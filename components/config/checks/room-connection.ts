import type { Problem } from "../problems";
import type { EnvironmentConfig } from "../schema";
import type { Check } from "./check";

/**
 * A network ACL takes 20 entries a direction (VPC user guide, quotas); in the entrance each range of the room takes three,
 * and the endpoints two for each of three zones.
 */
const mostRanges = 4;

/**
 * BGP numbers that no device of a customer may have: those of AWS itself in all or some regions (Site-to-Site VPN user guide,
 * customer gateway options), the transit gateway's own (its default), and those that IANA keeps (RFC 7607, 6793, 7300).
 */
const takenAsns: Readonly<Record<number, string>> = {
    7224: "AWS's own",
    9059: "AWS's own",
    10124: "AWS's own",
    17943: "AWS's own",
    23456: "reserved for the transition to longer numbers",
    64512: "the transit gateway's own",
    65535: "reserved",
};

/** The room's connection can be made as it is written (R20). */
export const roomConnection: Check = (config) => [...tooManyRanges(config), ...takenAsn(config)];

function tooManyRanges({ securityRoom: { ranges } }: EnvironmentConfig): Problem[] {
    return ranges.length <= mostRanges
        ? []
        : [
              {
                  path: "securityRoom.ranges",
                  message: "are more than the entrance's network ACLs have room for",
                  value: `${ranges.length} ranges`,
                  allowed: `at most ${mostRanges}`,
                  fix: "join neighbouring ranges, up to a /24",
              },
          ];
}

function takenAsn({ dmz: { entrance } }: EnvironmentConfig): Problem[] {
    const number = entrance.kind === "site-to-site-vpn" ? entrance.bgpAsn : undefined;
    const whose = number === undefined ? undefined : takenAsns[number];
    return whose === undefined
        ? []
        : [
              {
                  path: "dmz.entrance.bgpAsn",
                  message: `is ${whose}`,
                  value: number,
                  allowed: "the number that the room's device has, such as a private one from 64513 to 65534",
                  fix: "give the device a number of its own, or leave it out for static routes",
              },
          ];
}
