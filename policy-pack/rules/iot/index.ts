import type { Rule } from "../../lib/rule";
import { policyNarrow } from "./policy-narrow";

export const iot: readonly Rule[] = [policyNarrow];
