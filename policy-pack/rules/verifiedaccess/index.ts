import type { Rule } from "../../lib/rule";
import { keyed } from "./keyed";
import { logged } from "./logged";
import { policySet } from "./policy-set";

export const verifiedaccess: readonly Rule[] = [logged, policySet, keyed];
