import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationProviders } from "./account-providers";
import { AccountConfigRecorder } from "./audit/account-recorder";
import { Audit } from "./audit/audit";
import { Configuration } from "./audit/configuration";
import { OrganizationTrail } from "./audit/trail/organization-trail";
import { Dmz } from "./dmz/dmz";
import { Entrance } from "./dmz/entrance/entrance";
import { Packages } from "./dmz/packages/packages";
import { SharedEndpoints } from "./dmz/shared-endpoints/shared-endpoints";
import type { ZoneOfTrust } from "./dmz/transit/zones-of-trust";
import type { FoundationContext } from "./foundation-context";
import { Delegation } from "./organization/delegation";
import { GuardRails } from "./organization/guard-rails";
import { Organization } from "./organization/organization";

/** What a team's part needs of the foundation; ids only, no policy document is built from them. */
export interface FoundationOutputs {
    readonly transitGatewayId: Input<string>;
    /** The transit gateway's route tables, by zone of trust. */
    readonly routeTableIds: Readonly<Partial<Record<ZoneOfTrust, Input<string>>>>;
    readonly inspectionAttachmentId: Input<string>;
    /** DNS Firewall's rule group for each team's VPC, by team. */
    readonly teamDnsRuleGroupIds: Readonly<Record<string, Input<string>>>;
    /** By which the names of AWS's services resolve to shared endpoints; absent where each team has its own. */
    readonly endpointProfileId?: Input<string>;
}

/** What a person needs next of what surrounds the teams. */
export interface FoundationResults {
    /** The accounts by team; one that the configuration lacks is to be recorded. */
    readonly accountIds: Readonly<Record<string, Output<string>>>;
    /** The entrance's VPC, to be recorded. */
    readonly entranceVpcId: Output<string>;
    /** Where the room's terminals ask for names. */
    readonly resolverAddresses: Output<string[]>;
    /** The VPC of shared endpoints, to be recorded; absent where each team has its own. */
    readonly endpointsVpcId?: Output<string>;
}

export interface FoundationArgs {
    readonly context: FoundationContext;
    /** The SAML metadata of the identity provider, XML. */
    readonly samlMetadata: string;
    readonly providers: FoundationProviders;
}

/**
 * Everything around the teams: the organization's units, accounts and guard rails, the audit account, the DMZ with its one
 * way out and its one way in.
 *
 * Guarantees:
 * - each account's resources go through its own provider [account-per-team]
 * - what exists once in an organization is built by the environment that owns it, and by no other [account-per-team]
 */
export class Foundation extends ComponentResource {
    readonly outputs: FoundationOutputs;
    readonly results: FoundationResults;

    constructor(name: string, args: FoundationArgs, opts?: ComponentResourceOptions) {
        super("kura:foundation:Foundation", name, {}, opts);
        const { context, providers, samlMetadata } = args;
        const inManagement = { parent: this, providers: { aws: providers.management } };
        const inAudit = { parent: this, providers: { aws: providers.audit } };
        const inNetwork = { parent: this, providers: { aws: providers.network } };

        const organization = new Organization("organization", { context }, inManagement);
        new GuardRails("guard-rails", { context, units: organization.unitIds }, inManagement);
        const { owner } = context.environment.organization;
        const delegation = owner ? [new Delegation("delegation", { context }, inManagement)] : [];
        const audit = new Audit("audit", { context, samlMetadata }, { ...inAudit, dependsOn: delegation });
        if (owner) {
            new OrganizationTrail(
                "organization-trail",
                { context, archiveKeyArn: audit.archiveKeyArn },
                { ...inManagement, dependsOn: audit },
            );
        }
        const recorder = new AccountConfigRecorder(
            "network-recorder",
            { names: context.names, accountId: context.names.accountId("network") },
            { ...inNetwork, dependsOn: audit },
        );
        if (owner) {
            new Configuration(
                "configuration",
                { context, unfilledAccountIds: unfilledAccountIds(context, organization) },
                { ...inAudit, dependsOn: [...delegation, audit, recorder] },
            );
        }
        const { outputs: dmz } = new Dmz("dmz", { context }, inNetwork);
        const entrance = new Entrance("entrance", { context, dmz }, inNetwork);
        const { endpoints } = context.environment.dmz;
        const shared =
            endpoints.kind === "shared"
                ? new SharedEndpoints("shared-endpoints", { context, range: endpoints.range, dmz }, inNetwork)
                : undefined;
        new Packages("packages", { context }, inNetwork);

        this.outputs = {
            transitGatewayId: dmz.transitGatewayId,
            routeTableIds: dmz.routeTableIds,
            inspectionAttachmentId: dmz.inspectionAttachmentId,
            teamDnsRuleGroupIds: dmz.teamDnsRuleGroupIds,
            endpointProfileId: shared?.profileId,
        };
        this.results = {
            accountIds: organization.accountIds,
            entranceVpcId: entrance.vpcId,
            resolverAddresses: entrance.resolverAddresses,
            ...(shared === undefined ? {} : { endpointsVpcId: shared.vpcId }),
        };
        this.registerOutputs({ ...this.outputs, ...this.results });
    }
}

/** Until a team's network is recorded, nothing tells that its account has been filled (decision 2). */
function unfilledAccountIds(
    { environment }: FoundationContext,
    { accountIds }: Organization,
): readonly Output<string>[] {
    return Object.entries(environment.teams).flatMap(([team, { vpcId }]) =>
        vpcId === undefined ? (accountIds[team] ?? []) : [],
    );
}
