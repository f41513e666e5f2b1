import type { Rule } from "../../lib/rule";
import { codeRepositoryCustomerKey } from "./repository-customer-key";

export const codecommit: readonly Rule[] = [codeRepositoryCustomerKey];
