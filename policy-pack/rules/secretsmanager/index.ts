import type { Rule } from "../../lib/rule";
import { rotationFrequent } from "./rotation-frequent";
import { secretCustomerKey } from "./secret-customer-key";
import { secretPolicyClosed } from "./secret-policy-closed";
import { secretRecoverable } from "./secret-recoverable";
import { secretRotated } from "./secret-rotated";
import { versionWriteOnly } from "./version-write-only";

export const secretsmanager: readonly Rule[] = [
    secretCustomerKey,
    secretPolicyClosed,
    secretRotated,
    rotationFrequent,
    secretRecoverable,
    versionWriteOnly,
];
