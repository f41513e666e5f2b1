import type { Rule } from "../../lib/rule";
import { vaultPolicyClosed } from "./vault-policy-closed";

export const glacier: readonly Rule[] = [vaultPolicyClosed];
