import type { Rule } from "../../lib/rule";
import { aggregatorAllRegions } from "./aggregator-all-regions";
import { deliveryCustomerKey } from "./delivery-customer-key";
import { historyKept } from "./history-kept";
import { recorderComplete } from "./recorder-complete";
import { recorderGlobal } from "./recorder-global";
import { recorderOn } from "./recorder-on";

export const config: readonly Rule[] = [
    recorderComplete,
    recorderOn,
    deliveryCustomerKey,
    historyKept,
    aggregatorAllRegions,
    recorderGlobal,
];
