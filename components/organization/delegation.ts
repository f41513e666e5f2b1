import { OrganizationDelegatedAdminAccount } from "@pulumi/aws/cloudtrail";
import { OrganizationAdminAccount as GuardDutyAdministrator } from "@pulumi/aws/guardduty";
import { OrganizationsFeatures } from "@pulumi/aws/iam";
import { DelegatedAdminAccount as InspectorAdministrator } from "@pulumi/aws/inspector2";
import { OrganizationAdminAccount as MacieAdministrator } from "@pulumi/aws/macie2";
import { AwsServiceAccess, DelegatedAdministrator } from "@pulumi/aws/organizations";
import { SharingWithOrganization } from "@pulumi/aws/ram";
import { OrganizationAdminAccount as SecurityHubAdministrator } from "@pulumi/aws/securityhub";
import { ComponentResource, type ComponentResourceOptions } from "@pulumi/pulumi";
import type { FoundationContext } from "../foundation-context";

/** Services without an administrator resource of their own; AWS Organizations itself knows whom they answer to. */
const delegated = ["access-analyzer", "config", "config-multiaccountsetup"] as const;

/** Services that must be trusted before they act in all accounts. The others are trusted when they are delegated. */
const trusted = [...delegated, "cloudtrail", "iam", "tagpolicies.tag"] as const;

export interface DelegationArgs {
    readonly context: FoundationContext;
}

/**
 * What exists once in an organization: who administers its security services, and the end of root passwords (R6, R11,
 * R24). Belongs to the management account's provider, and to the one environment that says `owner`.
 *
 * All of it stays when it is removed from the program: taking a delegation back ends detection in every account of the
 * organization, not in this environment's alone.
 *
 * Guarantees:
 * - detection and records of all accounts are administered from the audit account [detection]
 * - member accounts need no root password: the management account takes them away and opens sessions for single tasks
 *   [no-root]
 * - resources are shared inside the organization without invitations [data-perimeter]
 * - nothing of it ends by an edit of the configuration [guarded-organization]
 */
export class Delegation extends ComponentResource {
    constructor(name: string, args: DelegationArgs, opts?: ComponentResourceOptions) {
        super("kura:organization:Delegation", name, {}, opts);
        const { auditAccountId } = args.context.environment.organization;

        const access = this.trust(name);
        this.delegate(name, auditAccountId, access);
        this.endRootPasswords(name, access);
        new SharingWithOrganization(`${name}-sharing`, {}, this.kept());
        this.registerOutputs({});
    }

    private trust(name: string): AwsServiceAccess[] {
        return trusted.map(
            (service) =>
                new AwsServiceAccess(
                    `${name}-trust-${service}`,
                    { servicePrincipal: `${service}.amazonaws.com` },
                    this.kept(),
                ),
        );
    }

    private delegate(name: string, accountId: string, access: readonly AwsServiceAccess[]): void {
        const kept = { ...this.kept(), dependsOn: [...access] };
        new GuardDutyAdministrator(`${name}-guardduty`, { adminAccountId: accountId }, kept);
        new SecurityHubAdministrator(`${name}-securityhub`, { adminAccountId: accountId }, kept);
        new MacieAdministrator(`${name}-macie`, { adminAccountId: accountId }, kept);
        new InspectorAdministrator(`${name}-inspector`, { accountId }, kept);
        new OrganizationDelegatedAdminAccount(`${name}-cloudtrail`, { accountId }, kept);
        for (const service of delegated) {
            new DelegatedAdministrator(
                `${name}-${service}`,
                { accountId, servicePrincipal: `${service}.amazonaws.com` },
                kept,
            );
        }
    }

    /** IAM user guide, centralize root access. */
    private endRootPasswords(name: string, access: readonly AwsServiceAccess[]): void {
        new OrganizationsFeatures(
            `${name}-root-access`,
            { enabledFeatures: ["RootCredentialsManagement", "RootSessions"] },
            { ...this.kept(), dependsOn: [...access] },
        );
    }

    private kept() {
        return { parent: this, protect: true, retainOnDelete: true };
    }
}
