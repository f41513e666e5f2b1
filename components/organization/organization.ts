import { Account, OrganizationalUnit } from "@pulumi/aws/organizations";
import { ComponentResource, output, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import type { TeamConfig } from "../config/team-schema";
import type { FoundationContext } from "../foundation-context";
import { deployerRoleName } from "../names";
import { waitsFor } from "./lanes";
import type { Unit } from "./units";

export interface OrganizationArgs {
    readonly context: FoundationContext;
}

/**
 * The environment's part of the organization: its units and an account for each team (R7). Belongs to the management
 * account's provider.
 *
 * The network and the audit account exist beforehand and are moved into their units by hand, since their owners and
 * e-mail addresses are not Kura's. A team's account that exists already is adopted by recording its id; Pulumi imports it
 * and then moves it. On an account that is managed already the same id means nothing (Pulumi documentation, `import`), and a
 * wrong one would replace the account, which its protection refuses.
 *
 * Guarantees:
 * - the units lie below the organization's root, under the environment's own name, and are protected
 *   [guarded-organization]
 * - a new account waits in quarantine until its id is recorded [guarded-organization]
 * - an account is never closed, and no edit of address, name or role replaces it [guarded-organization]
 * - an account whose id is recorded is adopted, never created again [guarded-organization]
 * - no more than five accounts are being created at a time [guarded-organization]
 * - adding or removing a team changes no other account [work-goes-on]
 */
export class Organization extends ComponentResource {
    readonly unitIds: Readonly<Record<Unit, Output<string>>>;
    /** The accounts by team; an id that is not recorded yet is to be recorded next. */
    readonly accountIds: Readonly<Record<string, Output<string>>>;

    constructor(name: string, args: OrganizationArgs, opts?: ComponentResourceOptions) {
        super("kura:organization:Organization", name, {}, opts);

        this.unitIds = this.units(name, args.context);
        this.accountIds = this.accounts(name, args.context);
        this.registerOutputs({ unitIds: this.unitIds, accountIds: this.accountIds });
    }

    private units(name: string, { environment, names }: FoundationContext): Record<Unit, Output<string>> {
        const unit = (kind: Unit) =>
            new OrganizationalUnit(
                `${name}-${kind}`,
                { name: `${names.prefix}-${kind}`, parentId: environment.organization.rootId },
                { parent: this, protect: true },
            ).id;
        return {
            teams: unit("teams"),
            network: unit("network"),
            audit: unit("audit"),
            quarantine: unit("quarantine"),
            suspended: unit("suspended"),
        };
    }

    private accounts(name: string, context: FoundationContext): Record<string, Output<string>> {
        const { teams } = context.environment;
        const open = Object.keys(teams).filter((team) => teams[team]?.accountId === undefined);
        const created = new Map<string, Account>();
        for (const team of Object.keys(teams).sort()) {
            const settings = teams[team];
            const earlier = created.get(waitsFor(team, open) ?? "");
            if (settings !== undefined) {
                created.set(team, this.account(`${name}-account-${team}`, context, team, settings, earlier));
            }
        }
        return Object.fromEntries([...created].map(([team, { id }]) => [team, output(teams[team]?.accountId ?? id)]));
    }

    private account(
        name: string,
        { names, environment }: FoundationContext,
        team: string,
        { accountId, email, dataClass }: TeamConfig,
        earlier: Account | undefined,
    ): Account {
        return new Account(
            name,
            {
                name: `${names.prefix}-${team}`,
                email,
                roleName: deployerRoleName,
                iamUserAccessToBilling: "DENY",
                closeOnDeletion: false,
                parentId: this.unitIds[accountId === undefined ? "quarantine" : "teams"],
                tags: { "kura:environment": environment.environment, "kura:team": team, "kura:data-class": dataClass },
            },
            {
                parent: this,
                protect: true,
                retainOnDelete: true,
                import: accountId,
                dependsOn: earlier,
                // AWS cannot change these in place, and two of them it never tells (AWS provider, organizations.Account).
                ignoreChanges: ["email", "name", "roleName", "iamUserAccessToBilling"],
            },
        );
    }
}
