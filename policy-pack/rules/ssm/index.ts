import type { Rule } from "../../lib/rule";
import { documentNotShared } from "./document-not-shared";
import { inventoryCustomerKey } from "./inventory-customer-key";
import { parameterSecure } from "./parameter-secure";
import { sessionRecorded } from "./session-recorded";

export const ssm: readonly Rule[] = [sessionRecorded, documentNotShared, parameterSecure, inventoryCustomerKey];
