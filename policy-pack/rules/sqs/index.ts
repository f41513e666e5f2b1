import type { Rule } from "../../lib/rule";
import { deadLettersKept } from "./dead-letters-kept";
import { queueCustomerKey } from "./queue-customer-key";
import { queuePolicyClosed } from "./queue-policy-closed";
import { queueTlsOnly } from "./queue-tls-only";
import { redriveNamed } from "./redrive-named";

export const sqs: readonly Rule[] = [queueCustomerKey, queuePolicyClosed, queueTlsOnly, redriveNamed, deadLettersKept];
