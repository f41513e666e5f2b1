import { Policy, Role, RolePoliciesExclusive, RolePolicy, SamlProvider } from "@pulumi/aws/iam";
import { ComponentResource, type ComponentResourceOptions, type Resource } from "@pulumi/pulumi";
import { toJson, withinSize, type PolicyDocument } from "../../iam/document";
import { limits } from "../../iam/limits";
import { deployerRoleName, iamPath } from "../../names";
import type { TeamContext } from "../context";
import { jobsGuard, zoneGuard } from "./boundaries/guards";
import { peopleBoundary } from "./boundaries/people";
import { servicesBoundary } from "./boundaries/services";
import { workloadsBoundary } from "./boundaries/workloads";
import { deployerGuard } from "./deployer-guard";
import { rolePlans, type RolePlan } from "./role-plans";
import { featurePolicy } from "./workloads/features";

export interface RolesArgs {
    readonly context: TeamContext;
    /** The identity provider's SAML metadata, XML. Whoever holds the provider's key signs people in. */
    readonly samlMetadata: string;
}

/**
 * Who may do what in the team's account (R5, R24, R26).
 *
 * Guarantees:
 * - people sign in by SAML only, under their own name, and from the security room only [federated-identities]
 * - every role carries exactly one boundary and lies under the path /kura/ [roles-bounded]
 * - a persona that nobody holds has no role [least-privilege]
 * - a feature that is off brings no role and no permission [least-privilege]
 * - every policy is shorter than what IAM takes [least-privilege]
 * - whoever can start work carries the guards that force it into the VPC, with keys and encryption [confined-work]
 * - the deployer is refused what it needs for no deployment: data, keys, shells, other roles [separation-of-duties]
 */
export class Roles extends ComponentResource {
    constructor(name: string, args: RolesArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Roles", name, {}, opts);
        const { context, samlMetadata } = args;
        const { environment } = context;

        const provider = new SamlProvider(
            `${name}-provider`,
            { name: environment.identityProvider.name, samlMetadataDocument: samlMetadata },
            { parent: this },
        );
        // Roles name policies by ARN, so that a preview shows which; the order of creation has to be said.
        const policies = this.managedPolicies(context).map(([key, policyName, document]) =>
            this.managed(`${name}-${key}`, policyName, document),
        );
        for (const plan of rolePlans(context)) {
            this.role(`${name}-${plan.key}`, context, plan, [...policies, provider]);
        }
        this.guardDeployer(name, context);
        this.registerOutputs({});
    }

    /** Logical name, name and document. */
    private managedPolicies(context: TeamContext): readonly (readonly [string, string, PolicyDocument])[] {
        const { names } = context;
        return [
            ["boundary-people", names.boundary("people"), peopleBoundary(context)],
            ["boundary-workloads", names.boundary("workloads"), workloadsBoundary(context)],
            ["boundary-services", names.boundary("services"), servicesBoundary(context)],
            ["guard-jobs", names.guard("jobs"), jobsGuard(context)],
            ["guard-zone", names.guard("zone"), zoneGuard(context)],
            ...featurePolicies(context).map((document) => ["features", names.featuresPolicy, document] as const),
        ];
    }

    private managed(name: string, policyName: string, document: PolicyDocument): Policy {
        const fitting = withinSize(document, limits.managed, policyName);
        return new Policy(
            name,
            { name: policyName, path: iamPath, policy: toJson(fitting) },
            { parent: this, protect: true },
        );
    }

    /** `managedPolicyArns` and `RolePoliciesExclusive` take away what was attached by hand. */
    private role(name: string, context: TeamContext, plan: RolePlan, dependsOn: readonly Resource[]): void {
        const { names } = context;
        const attached = [
            ...(plan.guarded ? [names.guard("jobs"), names.guard("zone")] : []),
            ...(plan.features ? featurePolicies(context).map(() => names.featuresPolicy) : []),
        ];
        const role = new Role(
            name,
            {
                name: plan.name,
                path: iamPath,
                description: plan.description,
                assumeRolePolicy: toJson(withinSize(plan.trust, limits.trust, `${plan.name}: trust`)),
                permissionsBoundary: names.policyArn(names.boundary(plan.boundary)),
                maxSessionDuration: plan.hours * 3600,
                managedPolicyArns: attached.map((policyName) => names.policyArn(policyName)),
                tags: plan.tags,
            },
            { parent: this, dependsOn: [...dependsOn] },
        );
        const permissions = new RolePolicy(
            `${name}-policy`,
            {
                role: plan.name,
                name: "permissions",
                policy: toJson(withinSize(plan.permissions, limits.inline, plan.name)),
            },
            { parent: this, dependsOn: role },
        );
        new RolePoliciesExclusive(
            `${name}-exclusive`,
            { roleName: plan.name, policyNames: ["permissions"] },
            { parent: this, dependsOn: permissions },
        );
    }

    private guardDeployer(name: string, context: TeamContext): void {
        new RolePolicy(
            `${name}-deployer-guard`,
            {
                role: deployerRoleName,
                name: `${context.names.prefix}-guard`,
                policy: toJson(withinSize(deployerGuard(context), limits.inline, deployerRoleName)),
            },
            { parent: this },
        );
    }
}

/** IAM takes no policy without statements, and a team may have no feature that needs one. */
function featurePolicies(context: TeamContext): readonly PolicyDocument[] {
    const document = featurePolicy(context);
    return document.Statement.length === 0 ? [] : [document];
}
