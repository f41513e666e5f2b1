import type { Rule } from "../../lib/rule";
import { tableCustomerKey } from "./table-customer-key";
import { tablePolicyClosed } from "./table-policy-closed";

export const dynamodb: readonly Rule[] = [tableCustomerKey, tablePolicyClosed];
