import type { Rule } from "../../lib/rule";
import { logGroupCustomerKey } from "./log-group-customer-key";
import { logGroupRetained } from "./log-group-retained";

export const logs: readonly Rule[] = [logGroupCustomerKey, logGroupRetained];
