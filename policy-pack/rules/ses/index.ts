import type { Rule } from "../../lib/rule";
import { identityPolicyClosed } from "./identity-policy-closed";

export const ses: readonly Rule[] = [identityPolicyClosed];
