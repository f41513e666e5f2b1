import type { Rule } from "../../lib/rule";
import { applianceMode } from "./appliance-mode";
import { defaultTablesOff } from "./default-tables-off";
import { flowLogged } from "./flow-logged";
import { noAutoAccept } from "./no-auto-accept";
import { peeringAbsent } from "./peering-absent";

export const transitgateway: readonly Rule[] = [
    noAutoAccept,
    defaultTablesOff,
    peeringAbsent,
    flowLogged,
    applianceMode,
];
