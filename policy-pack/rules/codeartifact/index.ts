import type { Rule } from "../../lib/rule";
import { artifactDomainCustomerKey } from "./domain-customer-key";
import { artifactPolicyClosed } from "./policy-closed";

export const codeartifact: readonly Rule[] = [artifactDomainCustomerKey, artifactPolicyClosed];
