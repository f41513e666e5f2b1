import type { Rule } from "../../lib/rule";
import { tableCustomerKey } from "./table-customer-key";
import { tableRecoverable } from "./table-recoverable";

export const keyspaces: readonly Rule[] = [tableCustomerKey, tableRecoverable];
