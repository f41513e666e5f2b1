import { accounts } from "./accounts";
import { allowLists } from "./allow-list";
import type { Check } from "./check";
import { dmz } from "./dmz";
import { dmzUses } from "./dmz-uses";
import { dmzZones } from "./dmz-zones";
import { separatedDuties } from "./duties";
import { firewall } from "./firewall";
import { keyMaterial } from "./key-material";
import { lengths } from "./lengths";
import { lists } from "./lists";
import { people } from "./people";
import { place } from "./place";
import { ranges } from "./ranges";
import { release } from "./release";
import { reservedNames } from "./reserved-names";
import { retention } from "./retention";
import { roomConnection } from "./room-connection";
import { securityRoom } from "./security-room";
import { tables } from "./tables";

/** Every question that is asked of a configuration, in the order in which the answers are shown. */
export const checks: readonly Check[] = [
    place,
    ranges,
    securityRoom,
    roomConnection,
    dmz,
    dmzZones,
    dmzUses,
    accounts,
    reservedNames,
    people,
    separatedDuties,
    allowLists,
    firewall,
    keyMaterial,
    release,
    retention,
    tables,
    lists,
    lengths,
];
