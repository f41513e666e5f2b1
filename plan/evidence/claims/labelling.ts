import { eachHas, equal, inEveryTeam, leadsTo, like, settings, unlessAbsent, within, type Claim } from "../claim";
import { valuesAt, type Inventory } from "../inventory";

/** Labellers are few, known and in the room. */
export const labellingClaims: readonly Claim[] = [
    {
        name: "Labellers sign in with two factors, by invitation, from the room, and see the work of their team alone",
        control: "federated-identities",
        flaws: [
            ...["workforce:Workforce", "workteam:Workteam"].map((type) =>
                inEveryTeam(`aws:sagemaker/${type}`, ({ config }) => (config.features.includes("labelling") ? 1 : 0)),
            ),
            settings("aws:cognito/userPool:UserPool", {
                mfaConfiguration: "ON",
                "softwareTokenMfaConfiguration.enabled": true,
                "adminCreateUserConfig.allowAdminCreateUserOnly": true,
                "accountRecoverySetting.recoveryMechanisms.name": "admin_only",
                "passwordPolicy.minimumLength": within(14, 99),
                "passwordPolicy.temporaryPasswordValidityDays": within(1, 7),
                "passwordPolicy.requireLowercase": true,
                "passwordPolicy.requireUppercase": true,
                "passwordPolicy.requireNumbers": true,
                "passwordPolicy.requireSymbols": true,
                "userPoolAddOns.advancedSecurityMode": "ENFORCED",
                userPoolTier: "PLUS",
                autoVerifiedAttributes: ["email"],
                usernameAttributes: ["email"],
            }),
            settings("aws:cognito/userPoolClient:UserPoolClient", {
                enableTokenRevocation: true,
                generateSecret: true,
                preventUserExistenceErrors: "ENABLED",
                refreshTokenValidity: within(1, 7),
            }),
            settings("aws:cognito/managedUserPoolClient:ManagedUserPoolClient", {
                allowedOauthFlows: ["code"],
                allowedOauthFlowsUserPoolClient: true,
                allowedOauthScopes: ["email", "openid", "profile"],
                "callbackUrls.0": like(/^https:\/\/[\w.-]+\.sagemaker\.aws\//),
                "logoutUrls.0": like(/^https:\/\/[\w.-]+\.sagemaker\.aws\//),
                enableTokenRevocation: true,
                preventUserExistenceErrors: "ENABLED",
                supportedIdentityProviders: ["COGNITO"],
            }),
            settings("aws:cognito/user:User", {
                "attributes.email_verified": "true",
                "attributes.email": like(/@/),
                desiredDeliveryMediums: ["EMAIL"],
                enabled: unlessAbsent(equal(true)),
            }),
            settings("aws:sagemaker/workteam:Workteam", {
                "workerAccessConfiguration.s3Presign.iamPolicyConstraints.sourceIp": "Enabled",
                "memberDefinitions.cognitoMemberDefinition.userGroup": "labellers",
            }),
            eachHas(
                "aws:cognito/userPool:UserPool",
                "aws:cognito/managedUserPoolClient:ManagedUserPoolClient",
                "userPoolId",
                "name",
            ),
            eachHas("aws:cognito/userPool:UserPool", "aws:cognito/userPoolDomain:UserPoolDomain", "userPoolId", "name"),
            leadsTo(
                "aws:sagemaker/workforce:Workforce",
                "cognitoConfig.userPool",
                "aws:cognito/userPool:UserPool",
                "name",
            ),
            leadsTo(
                "aws:sagemaker/workforce:Workforce",
                "cognitoConfig.clientId",
                "aws:cognito/userPoolClient:UserPoolClient",
                "name",
            ),
            fromTheRoom,
            labellers,
        ],
    },
];

function fromTheRoom(inventory: Inventory): readonly string[] {
    const room = inventory.config.securityRoom.publicRanges;
    return inventory.of("aws:sagemaker/workforce:Workforce").flatMap(({ name, inputs }) => {
        const found = valuesAt(inputs, "sourceIpConfig.cidrs").flat();
        return found.length > 0 && found.every((range) => room.some((each) => each === range))
            ? []
            : [`${name}: lets in ${found.join(", ") || "everybody"}`];
    });
}

function labellers(inventory: Inventory): readonly string[] {
    return inventory.teams.flatMap(({ name, account, config }) => {
        const wanted = config.features.includes("labelling") ? Object.values(config.labellers ?? {}) : [];
        const users = inventory.of("aws:cognito/user:User", account).map(({ inputs }) => inputs["username"]);
        const members = inventory
            .of("aws:cognito/userInGroup:UserInGroup", account)
            .map(({ inputs }) => inputs["username"]);
        return [
            ...wanted.filter((email) => !users.includes(email) || !members.includes(email)),
            ...users.filter((email) => !wanted.some((each) => each === email)).map(String),
        ].map((email) => `${name}: ${email} is a labeller here or there alone`);
    });
}
