import type { FoundationContext } from "../../foundation-context";
import { toJson } from "../../iam/document";
import type { Unit } from "../units";
import { declarativeSettings, resourceControls, serviceControls } from "./catalogue";
import { declarativePolicy } from "./declarative/declarative-setting";
import { statementOf, type ResourceControl, type ServiceControl } from "./guard-rail";
import { limits, pack, type Limits } from "./pack";

/** One policy of a unit, ready for AWS. */
export interface UnitPolicy {
    /** Part of the logical name and of AWS's; stable, because a policy that is renamed is detached for a moment. */
    readonly key: string;
    readonly type: "SERVICE_CONTROL_POLICY" | "RESOURCE_CONTROL_POLICY" | "DECLARATIVE_POLICY_EC2";
    readonly content: string;
}

/** The policies of a unit: its guard rails, packed into as few as AWS takes. */
export function unitPolicies(context: FoundationContext, unit: Unit): readonly UnitPolicy[] {
    return [
        ...packed(context, unit, serviceControls, limits.serviceControl).map((content, index): UnitPolicy => ({
            key: `service-control-${index + 1}`,
            type: "SERVICE_CONTROL_POLICY",
            content,
        })),
        ...packed(context, unit, resourceControls, limits.resourceControl).map((content, index): UnitPolicy => ({
            key: `resource-control-${index + 1}`,
            type: "RESOURCE_CONTROL_POLICY",
            content,
        })),
        ...declarative(unit).map((content): UnitPolicy => ({
            key: "declarative",
            type: "DECLARATIVE_POLICY_EC2",
            content,
        })),
    ];
}

function packed(
    context: FoundationContext,
    unit: Unit,
    rails: readonly (ServiceControl | ResourceControl)[],
    limit: Limits,
): readonly string[] {
    const statements = rails.filter(({ units }) => units.includes(unit)).map((rail) => statementOf(rail, context));
    return pack(statements, limit, `guard rails of ${unit}`).map(toJson);
}

function declarative(unit: Unit): readonly string[] {
    const settings = declarativeSettings.filter(({ units }) => units.includes(unit));
    const content = declarativePolicy(settings);
    if (content.length > limits.declarative.size) {
        throw new Error(
            `guard rails of ${unit}: the declarative policy is longer than AWS takes (${content.length}); ` +
                `at most ${limits.declarative.size} characters; hold some settings in a policy of their own`,
        );
    }
    return settings.length === 0 ? [] : [content];
}
