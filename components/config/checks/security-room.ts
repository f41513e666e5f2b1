import type { Problem } from "../problems";
import { isPrivate, isPublic, overlap, parseRange, privateRanges } from "../ranges";
import type { EnvironmentConfig } from "../schema";
import { type Check, repeated } from "./check";

/** The room's ranges are what they say, private or public, and apart from the environment's networks (R20). */
export const securityRoom: Check = (config) => {
    const { ranges, publicRanges } = config.securityRoom;
    const inside = ranges.map((value, index) => ({ value, path: `securityRoom.ranges[${index}]` }));
    const outside = publicRanges.map((value, index) => ({ value, path: `securityRoom.publicRanges[${index}]` }));
    return [
        ...inside.flatMap((place) => [...notPrivate(place), ...withinEnvironment(config, place)]),
        ...outside.flatMap(notPublic),
        ...[inside, outside].flatMap(repeatedRanges),
    ];
};

interface Place {
    readonly path: string;
    readonly value: string;
}

function notPrivate({ path, value }: Place): Problem[] {
    return isPrivate(parseRange(value))
        ? []
        : [
              {
                  path,
                  message: "is not private",
                  value,
                  allowed: `the terminals' own addresses within ${privateRanges.join(", ")}`,
                  fix: "write public addresses to publicRanges",
              },
          ];
}

function notPublic({ path, value }: Place): Problem[] {
    return isPublic(parseRange(value))
        ? []
        : [
              {
                  path,
                  message: "is never the source of a call to AWS",
                  value,
                  allowed: "public addresses, from which the terminals reach the internet",
                  fix: "write private addresses to ranges",
              },
          ];
}

function withinEnvironment(config: EnvironmentConfig, { path, value }: Place): Problem[] {
    return overlap(parseRange(config.addressRange), parseRange(value))
        ? [
              {
                  path,
                  message: `overlaps addressRange, which is ${config.addressRange}`,
                  value,
                  allowed: "a range outside the environment's networks, or answers would not find their way back",
                  fix: "move the terminals or choose another addressRange",
              },
          ]
        : [];
}

function repeatedRanges(places: readonly Place[]): Problem[] {
    return repeated(places).map(({ again, first }) => ({
        path: again.path,
        message: `repeats ${first.path}`,
        value: again.value,
        allowed: "each range once",
        fix: "remove it",
    }));
}
