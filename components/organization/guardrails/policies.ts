import type { FoundationContext } from "../../foundation-context";
import { toJson } from "../../iam/document";
import type { Unit } from "../units";
import { declarativeSettings, resourceControls, serviceControls } from "./catalogue";
import { declarativePolicy } from "./declarative/declarative-setting";
import { statementOf, type ResourceControl, type ServiceControl } from "./guard-rail";
import { aiOptOutPolicy } from "./management/ai-opt-out";
import { tagPolicy } from "./management/tags";
import { limits, pack, type Limits } from "./pack";

/**
 * The types of policy that must be switched on in the organization beforehand, once and by hand: a program that adopted
 * an existing organization as a resource would switch off what it does not know.
 */
export const requiredPolicyTypes = [
    "SERVICE_CONTROL_POLICY",
    "RESOURCE_CONTROL_POLICY",
    "DECLARATIVE_POLICY_EC2",
    "TAG_POLICY",
    "AISERVICES_OPT_OUT_POLICY",
] as const;
export type PolicyType = (typeof requiredPolicyTypes)[number];

/** One policy of a unit, ready for AWS. */
export interface UnitPolicy {
    /** Part of the logical name and of AWS's; stable, because a policy that is renamed is detached for a moment. */
    readonly key: string;
    readonly type: PolicyType;
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
        ...(unit === "teams"
            ? [{ key: "tags", type: "TAG_POLICY" as const, content: within("tags", unit, tagPolicy(context)) }]
            : []),
        { key: "ai-opt-out", type: "AISERVICES_OPT_OUT_POLICY", content: aiOptOutPolicy() },
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
    return settings.length === 0 ? [] : [within("declarative", unit, declarativePolicy(settings))];
}

function within(key: string, unit: Unit, content: string): string {
    const { size } = limits.management;
    if (content.length > size) {
        throw new Error(
            `guard rails of ${unit}: the ${key} policy is longer than AWS takes (${content.length}); at most ${size} ` +
                `characters; give its entries to a second policy`,
        );
    }
    return content;
}
