import { inEveryTeam, like, off, settings, unlessAbsent, within, type Claim, type Expected } from "../claim";

const ownAccount: Expected = { test: (value, { account }) => value === account, said: "the account itself" };

/** What an account starts with. */
export const defaultClaims: readonly Claim[] = [
    {
        name: "Disks, images, snapshots, hosts and documents of every team's account start closed",
        control: "hardened-defaults",
        flaws: [
            ...[
                "aws:accessanalyzer/analyzer:Analyzer",
                "aws:ebs/defaultKmsKey:DefaultKmsKey",
                "aws:ebs/encryptionByDefault:EncryptionByDefault",
                "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
                "aws:ec2/allowedImagesSettings:AllowedImagesSettings",
                "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
                "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
                "aws:ec2/serialConsoleAccess:SerialConsoleAccess",
                "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions",
                "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
                "aws:iam/samlProvider:SamlProvider",
                "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
                "aws:ssm/serviceSetting:ServiceSetting",
            ].map((type) => inEveryTeam(type)),
            settings("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults", {
                httpTokens: "required",
                httpEndpoint: "enabled",
                httpPutResponseHopLimit: 1,
                instanceMetadataTags: "disabled",
            }),
            settings("aws:ebs/encryptionByDefault:EncryptionByDefault", { enabled: true }),
            settings("aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess", { state: "block-all-sharing" }),
            settings("aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess", { state: "block-new-sharing" }),
            settings("aws:ec2/serialConsoleAccess:SerialConsoleAccess", { enabled: off }),
            settings("aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions", {
                internetGatewayBlockMode: "block-bidirectional",
            }),
            settings("aws:ec2/allowedImagesSettings:AllowedImagesSettings", {
                state: "enabled",
                "imageCriterions.imageProviders.0": "amazon",
                "imageCriterions.imageProviders.1": ownAccount,
            }),
            settings("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", {
                accountId: ownAccount,
                blockPublicAcls: true,
                blockPublicPolicy: true,
                ignorePublicAcls: true,
                restrictPublicBuckets: true,
            }),
            settings("aws:ssm/serviceSetting:ServiceSetting", {
                settingId: like(/public-sharing-permission$/),
                settingValue: "Disable",
            }),
            settings("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings", { catalogId: ownAccount }),
            settings("aws:accessanalyzer/analyzer:Analyzer", { type: unlessAbsent(like(/^(ACCOUNT|ORGANIZATION)/)) }),
            settings("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", {
                allowUsersToChangePassword: off,
                hardExpiry: true,
                maxPasswordAge: within(1, 90),
                minimumPasswordLength: within(14, 128),
                passwordReusePrevention: 24,
                requireLowercaseCharacters: true,
                requireNumbers: true,
                requireSymbols: true,
                requireUppercaseCharacters: true,
            }),
        ],
    },
];
