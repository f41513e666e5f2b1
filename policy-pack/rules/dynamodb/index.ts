import type { Rule } from "../../lib/rule";
import { daxEncrypted } from "./dax-encrypted";
import { exportCustomerKey } from "./export-customer-key";
import { exportInside } from "./export-inside";
import { replicaRecoverable } from "./replica-recoverable";
import { tableCustomerKey } from "./table-customer-key";
import { tableDeletionProtected } from "./table-deletion-protected";
import { tablePolicyClosed } from "./table-policy-closed";
import { tableRecoverable } from "./table-recoverable";

export const dynamodb: readonly Rule[] = [
    tableCustomerKey,
    tablePolicyClosed,
    tableRecoverable,
    tableDeletionProtected,
    exportCustomerKey,
    exportInside,
    daxEncrypted,
    replicaRecoverable,
];
