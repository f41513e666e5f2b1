import type { Rule } from "../../lib/rule";
import { endpointEncrypted } from "./endpoint-encrypted";
import { keyed } from "./keyed";
import { logged } from "./logged";
import { policySet } from "./policy-set";

export const verifiedaccess: readonly Rule[] = [logged, policySet, keyed, endpointEncrypted];
