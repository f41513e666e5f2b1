import type { ComponentResourceOptions, Input, Output, ProviderResource } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { accountProvider, foundationProviders, type FoundationProviders } from "./account-providers";
import { nextStep } from "./config/next-step";
import type { EnvironmentConfig } from "./config/schema";
import type { TeamConfig } from "./config/team-schema";
import { TeamLink } from "./dmz/team-link";
import { Foundation, type FoundationOutputs, type FoundationResults } from "./foundation";
import { foundationContext, foundationNames } from "./foundation-context";
import { teamContext, type TeamContext, type TeamWithAccount } from "./team/context";
import { TeamAccount } from "./team/team-account";

export { nextStep };

export interface EnvironmentArgs {
    /** The checked configuration of the environment. */
    readonly config: EnvironmentConfig;
    /** The SAML metadata of the identity provider, XML. */
    readonly samlMetadata: string;
    /**
     * What surrounds the teams: `build` it here, or the outputs of the stack that does (`kura:part`). A large environment
     * is split, since each account's provider is a process of its own.
     */
    readonly foundation: "build" | FoundationOutputs;
    /** The teams to build, by name. */
    readonly teams: readonly string[];
    /**
     * Imported key material in base64, by team (R3).
     * @default none
     */
    readonly keyMaterial?: Readonly<Record<string, Input<string>>>;
}

/** What a person needs next, team by team. */
export interface TeamOutputs {
    readonly domainId?: Output<string>;
    readonly vpcId?: Output<string>;
    /** What to do to take the team further; absent when nothing is open. */
    readonly nextStep?: string;
}

/**
 * A whole environment: what surrounds the teams, and each team's sealed account.
 *
 * Guarantees:
 * - every account's resources go through a provider that refuses any other account [account-per-team]
 * - a team without a recorded account has nothing built in one [account-per-team]
 * - adding, removing or reordering a team touches no other team [work-goes-on]
 */
export class Environment extends ComponentResource {
    readonly teams: Readonly<Record<string, TeamOutputs>>;
    /** For the stacks that build the teams, where the environment is split. */
    readonly foundation: FoundationOutputs;
    /** Ids to record and addresses to hand out; absent where another stack builds the foundation. */
    readonly results?: FoundationResults;

    constructor(name: string, args: EnvironmentArgs, opts?: ComponentResourceOptions) {
        super("kura:environment:Environment", name, {}, opts);
        const { config } = args;
        const providers = foundationProviders(config, foundationNames(config), this);

        if (args.foundation === "build") {
            const { outputs, results } = this.surroundings(args, providers);
            this.foundation = outputs;
            this.results = results;
        } else {
            this.foundation = args.foundation;
        }
        this.teams = Object.fromEntries(
            Object.entries(config.teams)
                .filter(([team]) => args.teams.includes(team))
                .map(([team, settings]) => [team, this.team(team, settings, args, providers.network)]),
        );
        this.registerOutputs({ teams: this.teams, foundation: this.foundation, results: this.results });
    }

    private surroundings({ config, samlMetadata }: EnvironmentArgs, providers: FoundationProviders): Foundation {
        const context = foundationContext(config);
        return new Foundation("foundation", { context, samlMetadata, providers }, { parent: this });
    }

    private team(team: string, settings: TeamConfig, args: EnvironmentArgs, network: ProviderResource): TeamOutputs {
        const { config } = args;
        if (!hasAccount(settings)) {
            return { nextStep: nextStep(config, team, settings) };
        }
        const context = teamContext(config, team, settings);
        const { accountId, dataClass } = settings;
        const tags = { "kura:team": team, "kura:data-class": dataClass };
        const account = new TeamAccount(
            team,
            {
                context,
                samlMetadata: args.samlMetadata,
                keyMaterial: args.keyMaterial?.[team],
                transitGatewayId: this.foundation.transitGatewayId,
                dnsRuleGroupId: this.dnsRuleGroup(team),
                endpointProfileId: this.foundation.endpointProfileId,
            },
            {
                parent: this,
                providers: { aws: accountProvider(`${team}-provider`, config, accountId, tags, this) },
            },
        );
        this.link(context, account, network);
        return { domainId: account.domainId, vpcId: account.vpcId, nextStep: nextStep(config, team, settings) };
    }

    /** The DMZ's end of the team's attachment, if it has one; made with the network account's provider. */
    private link(context: TeamContext, { attachmentId }: TeamAccount, network: ProviderResource): void {
        if (attachmentId !== undefined) {
            const { routeTableIds, inspectionAttachmentId } = this.foundation;
            new TeamLink(
                `${context.teamName}-link`,
                { context, attachmentId, routeTableIds, inspectionAttachmentId },
                { parent: this, providers: { aws: network } },
            );
        }
    }

    private dnsRuleGroup(team: string): Input<string> {
        const group = this.foundation.teamDnsRuleGroupIds[team];
        if (group === undefined) {
            throw new Error(
                `foundation.teamDnsRuleGroupIds.${team}: missing; update the stack that builds the foundation first`,
            );
        }
        return group;
    }
}

function hasAccount(team: TeamConfig): team is TeamWithAccount {
    return team.accountId !== undefined;
}
