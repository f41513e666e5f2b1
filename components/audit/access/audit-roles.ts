import { Policy, Role, RolePoliciesExclusive, RolePolicy, SamlProvider } from "@pulumi/aws/iam";
import { ComponentResource, type ComponentResourceOptions, type Resource } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { toJson, withinSize, type PolicyDocument } from "../../iam/document";
import { limits } from "../../iam/limits";
import { iamPath } from "../../names";
import { auditedTeams, auditorRole } from "../principals";
import { auditorBoundary, auditorPolicy, auditorTrust } from "./auditor";
import { serviceRoles, servicesBoundary } from "./service-roles";

export interface AuditRolesArgs {
    readonly context: FoundationContext;
    /** The identity provider's SAML metadata, XML. Whoever holds the provider's key signs people in. */
    readonly samlMetadata: string;
}

/** One role, decided but not yet created. */
interface RolePlan {
    readonly name: string;
    readonly description: string;
    readonly trust: PolicyDocument;
    readonly permissions: PolicyDocument;
    readonly boundary: string;
    readonly hours: number;
}

/**
 * Who may do what in the audit account (R5, R6, R11).
 *
 * Guarantees:
 * - each team's auditors sign in by SAML, under their own name, from the security room only [federated-identities]
 * - a team's auditors read what the archive holds of their team and change nothing [least-privilege]
 * - a team without auditors has no role [least-privilege]
 * - every role carries one boundary and lies under the path /kura/ [roles-bounded]
 * - the organization's services have roles only where the organization's owner is [least-privilege]
 */
export class AuditRoles extends ComponentResource {
    constructor(name: string, { context, samlMetadata }: AuditRolesArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:AuditRoles", name, {}, opts);
        const provider = new SamlProvider(
            `${name}-provider`,
            { name: context.environment.identityProvider.name, samlMetadataDocument: samlMetadata },
            { parent: this },
        );
        const people = this.boundary(name, "people", context, auditorBoundary(context));
        for (const plan of auditorPlans(context)) {
            this.role(`${name}-${plan.name}`, context, plan, [provider, people]);
        }
        const services = servicePlans(context);
        if (services.length > 0) {
            const boundary = this.boundary(name, "services", context, servicesBoundary(context));
            for (const plan of services) {
                this.role(`${name}-${plan.name}`, context, plan, [boundary]);
            }
        }
        this.registerOutputs({});
    }

    private boundary(name: string, kind: string, { names }: FoundationContext, document: PolicyDocument): Policy {
        const policyName = boundaryName(names.prefix, kind);
        return new Policy(
            `${name}-boundary-${kind}`,
            { name: policyName, path: iamPath, policy: toJson(withinSize(document, limits.managed, policyName)) },
            { parent: this, protect: true },
        );
    }

    private role(name: string, { names }: FoundationContext, plan: RolePlan, dependsOn: readonly Resource[]): void {
        const roleName = names.roleName(plan.name);
        const role = new Role(
            name,
            {
                name: roleName,
                path: iamPath,
                description: plan.description,
                assumeRolePolicy: toJson(withinSize(plan.trust, limits.trust, `${roleName}: trust`)),
                permissionsBoundary: names.policyArn("audit", boundaryName(names.prefix, plan.boundary)),
                maxSessionDuration: plan.hours * 3600,
                managedPolicyArns: [],
            },
            { parent: this, dependsOn: [...dependsOn] },
        );
        const permissions = new RolePolicy(
            `${name}-policy`,
            {
                role: roleName,
                name: "permissions",
                policy: toJson(withinSize(plan.permissions, limits.inline, roleName)),
            },
            { parent: this, dependsOn: role },
        );
        new RolePoliciesExclusive(
            `${name}-exclusive`,
            { roleName, policyNames: ["permissions"] },
            { parent: this, dependsOn: permissions },
        );
    }
}

function auditorPlans(context: FoundationContext): readonly RolePlan[] {
    return auditedTeams(context).map(([team, members]) => ({
        name: auditorRole(team),
        description: `Reads what the archive holds of ${team.teamName}`,
        trust: auditorTrust(context, team, members),
        permissions: auditorPolicy(context, team),
        boundary: "people",
        hours: 4,
    }));
}

function servicePlans(context: FoundationContext): readonly RolePlan[] {
    return serviceRoles(context).map(({ role, ...plan }) => ({ name: role, ...plan, boundary: "services", hours: 1 }));
}

function boundaryName(prefix: string, kind: string): string {
    return `${prefix}-boundary-${kind}`;
}
