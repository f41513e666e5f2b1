import type { Rule } from "../../lib/rule";
import { managementEventsWhole } from "./management-events-whole";
import { storeKept } from "./store-kept";
import { trailComplete } from "./trail-complete";
import { trailCustomerKey } from "./trail-customer-key";
import { trailWatched } from "./trail-watched";

export const cloudtrail: readonly Rule[] = [
    trailComplete,
    trailCustomerKey,
    managementEventsWhole,
    trailWatched,
    storeKept,
];
