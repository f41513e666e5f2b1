import type { Rule } from "../../lib/rule";
import { backedUp } from "./backed-up";
import { fileSystemCustomerKey } from "./file-system-customer-key";
import { fileSystemPolicyClosed } from "./file-system-policy-closed";

export const efs: readonly Rule[] = [fileSystemCustomerKey, fileSystemPolicyClosed, backedUp];
