import { Provider } from "@pulumi/aws/provider";
import type { ComponentResourceOptions, Input, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { nextStep } from "./config/next-step";
import type { EnvironmentConfig } from "./config/schema";
import type { TeamConfig } from "./config/team-schema";
import { teamContext, type TeamWithAccount } from "./team/context";
import { TeamAccount } from "./team/team-account";

export { nextStep };

export interface EnvironmentArgs {
    /** The checked configuration of the environment. */
    readonly config: EnvironmentConfig;
    /** The SAML metadata of the identity provider, XML. */
    readonly samlMetadata: string;
    /**
     * The teams to build, by name. A large environment is split into stacks that each build some (`kura:part`).
     * @default all of them
     */
    readonly teams?: readonly string[];
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
 * A whole environment: the sealed accounts of its teams.
 *
 * Guarantees:
 * - every team's resources go through a provider that refuses any other account
 * - a team without a recorded account has nothing built
 * - adding, removing or reordering a team touches no other team
 */
export class Environment extends ComponentResource {
    readonly teams: Readonly<Record<string, TeamOutputs>>;

    constructor(name: string, args: EnvironmentArgs, opts?: ComponentResourceOptions) {
        super("kura:environment:Environment", name, {}, opts);
        const { config } = args;
        const chosen = args.teams ?? Object.keys(config.teams);

        this.teams = Object.fromEntries(
            Object.entries(config.teams)
                .filter(([team]) => chosen.includes(team))
                .map(([team, settings]) => [team, this.team(team, settings, args)]),
        );
        this.registerOutputs({ teams: this.teams });
    }

    private team(team: string, settings: TeamConfig, args: EnvironmentArgs): TeamOutputs {
        if (!hasAccount(settings)) {
            return { nextStep: nextStep(args.config, team, settings) };
        }
        const context = teamContext(args.config, team, settings);
        const provider = new Provider(
            `${team}-provider`,
            {
                region: args.config.region,
                allowedAccountIds: [settings.accountId],
                assumeRoles: [{ roleArn: context.names.deployerArn, sessionName: `kura-${args.config.environment}` }],
                defaultTags: {
                    tags: {
                        "kura:environment": args.config.environment,
                        "kura:team": team,
                        "kura:data-class": settings.dataClass,
                    },
                },
            },
            { parent: this },
        );
        const account = new TeamAccount(
            team,
            { context, samlMetadata: args.samlMetadata, keyMaterial: args.keyMaterial?.[team] },
            { parent: this, providers: { aws: provider } },
        );
        return {
            domainId: account.domainId,
            vpcId: account.vpcId,
            nextStep: nextStep(args.config, team, settings),
        };
    }
}

function hasAccount(team: TeamConfig): team is TeamWithAccount {
    return team.accountId !== undefined;
}
