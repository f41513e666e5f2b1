import { type Network, networksOf } from "../networks";
import type { Problem } from "../problems";
import { contains, isPrivate, overlap, parseRange, privateRanges, type Range } from "../ranges";
import type { EnvironmentConfig } from "../schema";
import type { Check } from "./check";

/** Networks lie in the environment's range, are of a usable size, and do not overlap. */
export const ranges: Check = (config) => {
    const whole = parseRange(config.addressRange);
    const networks = networksOf(config);
    return [
        // Outside a range that is wrong itself is no problem of its own.
        ...(isPrivate(whole) ? networks.flatMap((network) => outside(config, whole, network)) : notPrivate(config)),
        ...networks.flatMap(wrongSize),
        ...overlaps(config, networks),
    ];
};

function notPrivate({ addressRange }: EnvironmentConfig): Problem[] {
    return [
        {
            path: "addressRange",
            message: "is not private",
            value: addressRange,
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

function wrongSize({ path, cidr, range, bits: [widest, narrowest] }: Network): Problem[] {
    return range.bits >= widest && range.bits <= narrowest
        ? []
        : [
              {
                  path,
                  message: range.bits < widest ? "is wider than AWS takes" : "is too small for what lives there",
                  value: cidr,
                  allowed: `/${widest} to /${narrowest}`,
                  fix: `write a mask from /${widest} to /${narrowest}`,
              },
          ];
}

/** Sorted by address, a range can only overlap the one that reaches farthest before it: n log n for any number of teams. */
function overlaps(config: EnvironmentConfig, networks: readonly Network[]): Problem[] {
    const problems: Problem[] = [];
    let farthest: Network | undefined;
    for (const network of [...networks].sort(byAddress)) {
        if (farthest !== undefined && overlap(farthest.range, network.range)) {
            problems.push({
                path: network.path,
                message: `overlaps ${farthest.path}, which is ${farthest.cidr}`,
                value: network.cidr,
                allowed: `each network's own range within ${config.addressRange}`,
                fix: "take a free range",
            });
        }
        if (farthest === undefined || network.range.last > farthest.range.last) {
            farthest = network;
        }
    }
    return problems;
}

/** By first address, the wider one before the narrower, so that the narrower one is told to move. */
function byAddress(a: Network, b: Network): number {
    return a.range.first - b.range.first || a.range.bits - b.range.bits;
}
