import type { Rule } from "../../lib/rule";
import { subscriptionInside } from "./subscription-inside";
import { topicCustomerKey } from "./topic-customer-key";
import { topicPolicyClosed } from "./topic-policy-closed";

export const sns: readonly Rule[] = [topicCustomerKey, topicPolicyClosed, subscriptionInside];
