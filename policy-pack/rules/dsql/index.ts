import type { Rule } from "../../lib/rule";
import { clusterCustomerKey } from "./cluster-customer-key";
import { clusterDeletionProtected } from "./cluster-deletion-protected";

export const dsql: readonly Rule[] = [clusterCustomerKey, clusterDeletionProtected];
