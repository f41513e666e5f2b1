import type { Rule } from "../../lib/rule";
import { ecrPolicyClosed } from "./policy-closed";
import { repositoryCustomerKey } from "./repository-customer-key";
import { repositoryImmutable } from "./repository-immutable";
import { repositoryScanned } from "./repository-scanned";

export const ecr: readonly Rule[] = [repositoryImmutable, repositoryScanned, repositoryCustomerKey, ecrPolicyClosed];
