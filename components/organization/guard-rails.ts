import { Policy, PolicyAttachment } from "@pulumi/aws/organizations";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { FoundationContext } from "../foundation-context";
import { unitPolicies, type UnitPolicy } from "./guardrails/policies";
import { units, type Unit } from "./units";

export interface GuardRailsArgs {
    readonly context: FoundationContext;
    /** Ids of the environment's organizational units. */
    readonly units: Readonly<Record<Unit, Input<string>>>;
}

/**
 * What no account of the environment can do, whatever its own policies allow (R5, R7, R9, R11, R23).
 *
 * AWS takes policies of a type only after the type is switched on for the organization (`requiredPolicyTypes`). That is
 * done once by hand: an organization that exists has other policies and services, which a program that adopted it
 * as a resource would switch off.
 *
 * Guarantees:
 * - every organizational unit has guard rails [guarded-organization]
 * - each guard rail is in exactly one policy of each of its units [guarded-organization]
 * - every policy is shorter, and every unit has fewer, than what AWS takes [guarded-organization]
 * - accounts in quarantine do nothing but by the pipeline, suspended ones nothing at all [guarded-organization]
 * - the DMZ keeps its gateways, every other account has none [closed-network]
 */
export class GuardRails extends ComponentResource {
    constructor(name: string, args: GuardRailsArgs, opts?: ComponentResourceOptions) {
        super("kura:organization:GuardRails", name, {}, opts);

        for (const unit of units) {
            for (const policy of unitPolicies(args.context, unit)) {
                this.hold(name, unit, policy, args);
            }
        }
        this.registerOutputs({});
    }

    private hold(name: string, unit: Unit, { key, type, content }: UnitPolicy, args: GuardRailsArgs): void {
        const policy = new Policy(
            `${name}-${unit}-${key}`,
            {
                name: `${args.context.names.prefix}-${unit}-${key}`,
                description: `Guard rails of Kura for the ${unit} of ${args.context.environment.environment}`,
                type,
                content,
            },
            { parent: this },
        );
        new PolicyAttachment(
            `${name}-${unit}-${key}-attachment`,
            { policyId: policy.id, targetId: args.units[unit] },
            { parent: policy },
        );
    }
}
