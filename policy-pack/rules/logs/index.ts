import type { Rule } from "../../lib/rule";
import { alarmActs } from "./alarm-acts";
import { anomalyDetectorCustomerKey } from "./anomaly-detector-customer-key";
import { centralCopyKeyed } from "./central-copy-keyed";
import { dataMasked } from "./data-masked";
import { deliveryPolicyClosed } from "./delivery-policy-closed";
import { destinationPolicyClosed } from "./destination-policy-closed";
import { logGroupCustomerKey } from "./log-group-customer-key";
import { logGroupRetained } from "./log-group-retained";
import { resourcePolicyClosed } from "./resource-policy-closed";
import { sinkPolicyClosed } from "./sink-policy-closed";
import { subscriptionInside } from "./subscription-inside";
import { tracesKeyed } from "./traces-keyed";
import { tracingKept } from "./tracing-kept";

export const logs: readonly Rule[] = [
    logGroupCustomerKey,
    logGroupRetained,
    resourcePolicyClosed,
    destinationPolicyClosed,
    deliveryPolicyClosed,
    sinkPolicyClosed,
    anomalyDetectorCustomerKey,
    alarmActs,
    subscriptionInside,
    tracesKeyed,
    dataMasked,
    centralCopyKeyed,
    tracingKept,
];
