import type { Check } from "./check";

/** Every question that is asked of a configuration, in the order in which the answers are shown. */
export const checks: readonly Check[] = [];
