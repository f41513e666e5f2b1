import type { Problem } from "../problems";
import { contains, isPrivate, overlap, parseRange, privateRanges, type Range } from "../ranges";
import type { EnvironmentConfig } from "../schema";
import type { Check } from "./check";

/** A /24 still holds three zones of subnets and attachments; wider than /16 is not a VPC (VPC user guide, quotas). */
const widestVpc = 16;
const narrowestVpc = 24;

/** Networks lie in the environment's range, are of a usable size, and do not overlap. */
export const ranges: Check = (config) => {
    const whole = parseRange(config.addressRange);
    const networks = networksOf(config);
    return [
        ...notPrivate(config, whole),
        ...networks.flatMap((network) => [...outside(config, whole, network), ...wrongSize(network)]),
        ...overlaps(config, networks),
    ];
};

/** A range with the place where it is written. */
interface Network {
    readonly path: string;
    readonly cidr: string;
    readonly range: Range;
}

function networksOf(config: EnvironmentConfig): Network[] {
    return Object.entries(config.teams).map(([name, { network }]) => ({
        path: `teams.${name}.network.cidr`,
        cidr: network.cidr,
        range: parseRange(network.cidr),
    }));
}

function notPrivate(config: EnvironmentConfig, whole: Range): Problem[] {
    return isPrivate(whole)
        ? []
        : [
              {
                  path: "addressRange",
                  message: "is not private",
                  value: config.addressRange,
                  allowed: `a range within ${privateRanges.join(", ")}`,
                  fix: "take a private range that no connected network uses",
              },
          ];
}

function outside(config: EnvironmentConfig, whole: Range, { path, cidr, range }: Network): Problem[] {
    return contains(whole, range)
        ? []
        : [
              {
                  path,
                  message: "lies outside the environment's range",
                  value: cidr,
                  allowed: `a range within ${config.addressRange}`,
                  fix: "take a free range from there, or widen addressRange",
              },
          ];
}

function wrongSize({ path, cidr, range }: Network): Problem[] {
    return range.bits >= widestVpc && range.bits <= narrowestVpc
        ? []
        : [
              {
                  path,
                  message: range.bits < widestVpc ? "is wider than a VPC can be" : "is too small for the subnets",
                  value: cidr,
                  allowed: `/${widestVpc} to /${narrowestVpc}`,
                  fix: `write a mask from /${widestVpc} to /${narrowestVpc}`,
              },
          ];
}

/** Sorted by address, a range can only overlap the one that reaches farthest before it: n log n for any number of teams. */
function overlaps(config: EnvironmentConfig, networks: readonly Network[]): Problem[] {
    const problems: Problem[] = [];
    let farthest: Network | undefined;
    for (const network of [...networks].sort((a, b) => a.range.first - b.range.first)) {
        if (farthest !== undefined && overlap(farthest.range, network.range)) {
            problems.push({
                path: network.path,
                message: `overlaps ${farthest.path}, which is ${farthest.cidr}`,
                value: network.cidr,
                allowed: `each team's own range within ${config.addressRange}`,
                fix: "take a free range",
            });
        }
        if (farthest === undefined || network.range.last > farthest.range.last) {
            farthest = network;
        }
    }
    return problems;
}
