import type { Rule } from "../../lib/rule";
import { replicationGroupCustomerKey } from "./replication-group-customer-key";
import { transitEncrypted } from "./transit-encrypted";

export const elasticache: readonly Rule[] = [replicationGroupCustomerKey, transitEncrypted];
