import type { Problem } from "../problems";
import { regionNamed } from "../regions";
import { type Check, repeated } from "./check";

/** The zones' names are one for each zone, of the region, each once. Which name is which zone, only the account knows. */
export const dmzZones: Check = ({ dmz: { zoneNames }, region, zones }) => {
    const names = zoneNames.map((value, index) => ({ value, path: `dmz.zoneNames[${index}]` }));
    const otherNumber: Problem[] =
        zoneNames.length === zones.length
            ? []
            : [
                  {
                      path: "dmz.zoneNames",
                      message: "are not as many as the zones",
                      value: zoneNames.join(", "),
                      allowed: `${zones.length} names, of ${zones.join(", ")}`,
                      fix: "look them up in the network account (EC2 console, Zones) and write them in the zones' order",
                  },
              ];
    return [
        ...otherNumber,
        ...names
            .filter(({ value }) => regionNamed(region) !== undefined && value.slice(0, -1) !== region)
            .map((name) => ({
                ...name,
                message: "is not a zone of the region",
                allowed: `names such as ${region}a`,
                fix: "look it up in the network account (EC2 console, Zones)",
            })),
        ...repeated(names).map(({ again, first }) => ({
            path: again.path,
            message: `repeats ${first.path}`,
            value: again.value,
            allowed: "each zone once",
            fix: "look up what the network account calls each zone",
        })),
    ];
};
