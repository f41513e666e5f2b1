import type { Rule } from "../../lib/rule";
import { artifactDomainCustomerKey } from "./domain-customer-key";
import { externalConnectionKnown } from "./external-connection-known";
import { artifactPolicyClosed } from "./policy-closed";

export const codeartifact: readonly Rule[] = [artifactDomainCustomerKey, artifactPolicyClosed, externalConnectionKnown];
