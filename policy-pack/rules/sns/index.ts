import type { Rule } from "../../lib/rule";
import { subscriptionInside } from "./subscription-inside";
import { subscriptionInsideAccount } from "./subscription-inside-account";
import { topicCustomerKey } from "./topic-customer-key";
import { topicPolicyClosed } from "./topic-policy-closed";
import { topicTlsOnly } from "./topic-tls-only";

export const sns: readonly Rule[] = [
    topicCustomerKey,
    topicPolicyClosed,
    subscriptionInside,
    topicTlsOnly,
    subscriptionInsideAccount,
];
