import type { Rule } from "../../lib/rule";
import { secretCustomerKey } from "./secret-customer-key";
import { secretPolicyClosed } from "./secret-policy-closed";

export const secretsmanager: readonly Rule[] = [secretCustomerKey, secretPolicyClosed];
