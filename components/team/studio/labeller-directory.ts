import * as cognito from "@pulumi/aws/cognito";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import type { TeamContext } from "../context";

export interface LabellerDirectoryArgs {
    readonly context: TeamContext;
}

/** What is written on the client once the portal has an address; see `LabellingWorkforce`. */
const setLater = [
    "allowedOauthFlows",
    "allowedOauthFlowsUserPoolClient",
    "allowedOauthScopes",
    "callbackUrls",
    "logoutUrls",
    "supportedIdentityProviders",
];

/**
 * Who labels, in a Cognito user pool of the team.
 *
 * Guarantees:
 * - nobody signs up by themselves; users are those in the configuration [federated-identities]
 * - signing in takes a password and a one-time code [federated-identities]
 * - only an administrator restores a lost account [federated-identities]
 * - the directory is protected from deletion [work-goes-on]
 */
export class LabellerDirectory extends ComponentResource {
    readonly userPoolId: Output<string>;
    readonly clientId: Output<string>;
    readonly groupName: Output<string>;
    /** The client's name, which no other client of the pool has. */
    readonly clientName: string;

    constructor(
        private readonly name: string,
        { context }: LabellerDirectoryArgs,
        opts?: ComponentResourceOptions,
    ) {
        super("kura:team:LabellerDirectory", name, {}, opts);
        const { names, team } = context;
        this.clientName = names.workforce;

        const pool = this.pool(context);
        this.userPoolId = pool.id;
        this.clientId = this.client();
        // Domain prefixes are shared by all of AWS's customers in a region.
        new cognito.UserPoolDomain(
            `${name}-domain`,
            { userPoolId: pool.id, domain: `${names.workforce}-${team.accountId}` },
            { parent: this },
        );
        this.groupName = new cognito.UserGroup(
            `${name}-group`,
            { userPoolId: pool.id, name: "labellers" },
            { parent: this },
        ).name;
        for (const [labeller, email] of Object.entries(team.labellers)) {
            this.labeller(labeller, email);
        }
        this.registerOutputs({
            userPoolId: this.userPoolId,
            clientId: this.clientId,
            clientName: this.clientName,
            groupName: this.groupName,
        });
    }

    private pool({ names }: TeamContext): cognito.UserPool {
        return new cognito.UserPool(
            `${this.name}-pool`,
            {
                name: names.workforce,
                usernameAttributes: ["email"],
                autoVerifiedAttributes: ["email"],
                adminCreateUserConfig: { allowAdminCreateUserOnly: true },
                accountRecoverySetting: { recoveryMechanisms: [{ name: "admin_only", priority: 1 }] },
                mfaConfiguration: "ON",
                softwareTokenMfaConfiguration: { enabled: true },
                passwordPolicy: {
                    minimumLength: 14,
                    requireLowercase: true,
                    requireNumbers: true,
                    requireSymbols: true,
                    requireUppercase: true,
                    temporaryPasswordValidityDays: 3,
                },
                // Compromised passwords and odd sign-ins are refused; Cognito does that in its dearest tier only.
                userPoolTier: "PLUS",
                userPoolAddOns: { advancedSecurityMode: "ENFORCED" },
                deletionProtection: "ACTIVE",
            },
            { parent: this, protect: true },
        );
    }

    private client(): Output<string> {
        return new cognito.UserPoolClient(
            `${this.name}-client`,
            {
                userPoolId: this.userPoolId,
                name: this.clientName,
                generateSecret: true,
                preventUserExistenceErrors: "ENABLED",
                enableTokenRevocation: true,
                refreshTokenValidity: 1,
            },
            { parent: this, ignoreChanges: setLater },
        ).id;
    }

    private labeller(labeller: string, email: string): void {
        const user = new cognito.User(
            `${this.name}-labeller-${labeller}`,
            {
                userPoolId: this.userPoolId,
                username: email,
                attributes: { email, email_verified: "true" },
                desiredDeliveryMediums: ["EMAIL"],
            },
            { parent: this },
        );
        new cognito.UserInGroup(
            `${this.name}-labeller-${labeller}-group`,
            { userPoolId: this.userPoolId, username: user.username, groupName: this.groupName },
            { parent: this },
        );
    }
}
