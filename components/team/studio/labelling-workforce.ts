import { ManagedUserPoolClient } from "@pulumi/aws/cognito";
import { Workforce, Workteam } from "@pulumi/aws/sagemaker";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import { ComponentResource, interpolate } from "@pulumi/pulumi";
import type { TeamContext } from "../context";
import { LabellerDirectory } from "./labeller-directory";

export interface LabellingWorkforceArgs {
    readonly context: TeamContext;
}

/**
 * The people who label, as SageMaker's private workforce. An account has one per region.
 *
 * The portal is SageMaker's public one, cut down to the security room's addresses. SageMaker's other kind of portal, in
 * a VPC, knows no addresses at all (UpdateWorkforce, API reference), and the team's VPC has no way in for the room. So
 * the terminals fetch what they show from S3's public addresses too, with URLs that Ground Truth signs.
 *
 * Guarantees:
 * - the labelling portal answers to the security room's public addresses only [single-entrance]
 * - what a labeller is shown can be fetched from that labeller's address only, so a copied URL opens nowhere else
 *   [single-entrance]
 * - only people named in the configuration label [federated-identities]
 */
export class LabellingWorkforce extends ComponentResource {
    constructor(name: string, { context }: LabellingWorkforceArgs, opts?: ComponentResourceOptions) {
        super("kura:team:LabellingWorkforce", name, {}, opts);
        const { environment, names, teamName } = context;
        const inside = { parent: this };

        const directory = new LabellerDirectory(`${name}-directory`, { context }, inside);
        const workforce = new Workforce(
            `${name}-workforce`,
            {
                workforceName: names.workforce,
                cognitoConfig: { clientId: directory.clientId, userPool: directory.userPoolId },
                sourceIpConfig: { cidrs: [...environment.securityRoom.publicRanges] },
            },
            // Signing in needs the directory's own domain, which nothing here refers to.
            { parent: this, dependsOn: directory },
        );
        this.admit(name, directory, workforce.subdomain);
        new Workteam(
            `${name}-workteam`,
            {
                workteamName: names.workforce,
                workforceName: workforce.workforceName,
                description: `People who label for ${teamName}`,
                workerAccessConfiguration: { s3Presign: { iamPolicyConstraints: { sourceIp: "Enabled" } } },
                memberDefinitions: [
                    {
                        cognitoMemberDefinition: {
                            clientId: directory.clientId,
                            userPool: directory.userPoolId,
                            userGroup: directory.groupName,
                        },
                    },
                ],
            },
            inside,
        );
        this.registerOutputs({});
    }

    /**
     * Lets the portal sign people in. Client and workforce need each other: the workforce is made with the client, and
     * only then has the address to which the client may send people back. So the client is written a second time.
     */
    private admit(name: string, directory: LabellerDirectory, portal: Output<string>): void {
        new ManagedUserPoolClient(
            `${name}-client`,
            {
                userPoolId: directory.userPoolId,
                namePattern: `^${directory.clientName}$`,
                preventUserExistenceErrors: "ENABLED",
                enableTokenRevocation: true,
                allowedOauthFlowsUserPoolClient: true,
                allowedOauthFlows: ["code"],
                allowedOauthScopes: ["email", "openid", "profile"],
                supportedIdentityProviders: ["COGNITO"],
                callbackUrls: [interpolate`https://${portal}/oauth2/idpresponse`],
                logoutUrls: [interpolate`https://${portal}/logout`],
            },
            { parent: this },
        );
    }
}
