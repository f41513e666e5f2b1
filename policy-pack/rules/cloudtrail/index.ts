import type { Rule } from "../../lib/rule";
import { trailComplete } from "./trail-complete";
import { trailCustomerKey } from "./trail-customer-key";

export const cloudtrail: readonly Rule[] = [trailComplete, trailCustomerKey];
