import type { Rule } from "../../lib/rule";
import { resultsCustomerKey } from "./results-customer-key";
import { workgroupEnforced } from "./workgroup-enforced";
import { workgroupMeasured } from "./workgroup-measured";

export const athena: readonly Rule[] = [workgroupEnforced, resultsCustomerKey, workgroupMeasured];
