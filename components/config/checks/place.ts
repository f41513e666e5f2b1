import { nearest } from "../nearest";
import type { Problem } from "../problems";
import { regionNamed, regionNames, regionsOffering, type Region } from "../regions";
import type { EnvironmentConfig } from "../schema";
import { type Check, repeated } from "./check";

/** The region is one that Kura knows, the zones are the region's, and the features can be had there. */
export const place: Check = (config) => {
    const region = regionNamed(config.region);
    if (region === undefined) {
        const meant = nearest(config.region, regionNames);
        return [
            {
                path: "region",
                message: "is not a region that Kura can be built in",
                value: config.region,
                allowed: `one of ${regionNames.join(", ")}`,
                fix: meant === undefined ? "choose one of them" : `did you mean ${meant}?`,
            },
        ];
    }
    return [...foreignZones(config, region), ...repeatedZones(config), ...lackingFeatures(config, region)];
};

function foreignZones(config: EnvironmentConfig, region: Region): Problem[] {
    return config.zones.flatMap((zone, index) =>
        region.zones.includes(zone)
            ? []
            : {
                  path: `zones[${index}]`,
                  message: `is no zone of ${config.region} that new accounts can use`,
                  value: zone,
                  allowed: `one of ${region.zones.join(", ")}`,
                  fix: "choose another zone",
              },
    );
}

function repeatedZones(config: EnvironmentConfig): Problem[] {
    const zones = config.zones.map((value, index) => ({ value, path: `zones[${index}]` }));
    return repeated(zones).map(({ again, first }) => ({
        path: again.path,
        message: `is the same zone as ${first.path}`,
        value: again.value,
        allowed: "each zone once",
        fix: "choose another zone",
    }));
}

function lackingFeatures(config: EnvironmentConfig, region: Region): Problem[] {
    return Object.entries(config.teams).flatMap(([name, team]) =>
        team.features.flatMap((feature, index) =>
            region.lacks.includes(feature)
                ? {
                      path: `teams.${name}.features[${index}]`,
                      message: `needs an endpoint that ${config.region} does not have`,
                      value: feature,
                      allowed: `it is offered in ${regionsOffering(feature).join(", ")}`,
                      fix: "remove the feature, or build the environment in another region",
                  }
                : [],
        ),
    );
}
