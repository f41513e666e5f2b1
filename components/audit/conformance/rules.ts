import { controls, type ControlId } from "../../../controls";
import { configRules, type ManagedRule } from "../../../controls/config-rules";

/** A managed rule and what it watches over. */
export interface ConformanceRule extends ManagedRule {
    readonly control: ControlId;
    /** Those of the control. */
    readonly requirements: readonly string[];
}

/** The rules of the conformance pack, control by control. */
export const managedRules: readonly ConformanceRule[] = controls.flatMap(({ id, requirements }) =>
    (configRules[id] ?? []).map((managed): ConformanceRule => ({ ...managed, control: id, requirements })),
);
