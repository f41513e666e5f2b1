import { ServedPolicies } from "./lib/crossguard";
import { rules } from "./rules";

/** What `index.ts` serves. */
export const policies = new ServedPolicies(rules);
