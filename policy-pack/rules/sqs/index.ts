import type { Rule } from "../../lib/rule";
import { queueCustomerKey } from "./queue-customer-key";
import { queuePolicyClosed } from "./queue-policy-closed";

export const sqs: readonly Rule[] = [queueCustomerKey, queuePolicyClosed];
