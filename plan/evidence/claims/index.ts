import type { Claim } from "../claim";
import { accountClaims } from "./accounts";
import { alarmClaims } from "./alarms";
import { doorClaims } from "./doors";
import { intakeClaims } from "./intake";
import { keyClaims } from "./keys";
import { networkClaims } from "./network";
import { outsiderClaims } from "./outsiders";
import { recordClaims } from "./records";
import { storageClaims } from "./storage";
import { workClaims } from "./work";

/** Everything that is looked up, in the order of the report. */
export const claims: readonly Claim[] = [
    ...outsiderClaims,
    ...keyClaims,
    ...recordClaims,
    ...storageClaims,
    ...networkClaims,
    ...doorClaims,
    ...alarmClaims,
    ...workClaims,
    ...intakeClaims,
    ...accountClaims,
];
