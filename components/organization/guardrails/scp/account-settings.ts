import { exceptDeployer } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const accountSettings = serviceControl({
    sid: "AccountSettingsOnlyByDeployer",
    why: "Settings of the account hold for whatever is made later: public buckets, default keys, metadata, contacts.",
    control: "hardened-defaults",
    requirements: ["R2", "R9", "R24"],
    units: working,
    refusal: () => ({
        Action: [
            "account:DeleteAlternateContact",
            "account:DisableRegion",
            "account:EnableRegion",
            "account:PutAlternateContact",
            "account:PutContactInformation",
            "ec2:DisableAllowedImagesSettings",
            "ec2:DisableEbsEncryptionByDefault",
            "ec2:DisableImageBlockPublicAccess",
            "ec2:DisableSnapshotBlockPublicAccess",
            "ec2:EnableSerialConsoleAccess",
            "ec2:ModifyEbsDefaultKmsKeyId",
            "ec2:ModifyInstanceMetadataDefaults",
            "ec2:ModifyVpcBlockPublicAccessOptions",
            "ec2:ReplaceImageCriteriaInAllowedImagesSettings",
            "ec2:ResetEbsDefaultKmsKeyId",
            "iam:CreateAccountAlias",
            "iam:DeleteAccountPasswordPolicy",
            "iam:SetSecurityTokenServicePreferences",
            "iam:UpdateAccountPasswordPolicy",
            "s3:PutAccountPublicAccessBlock",
            "ssm:ResetServiceSetting",
            "ssm:UpdateServiceSetting",
        ],
        Condition: exceptDeployer,
    }),
    denies: [
        { who: "administrator", does: "s3:PutAccountPublicAccessBlock" },
        { who: "infra-admin", does: "ec2:DisableEbsEncryptionByDefault" },
        { who: "infra-admin", does: "ec2:ModifyVpcBlockPublicAccessOptions" },
        { who: "administrator", does: "ec2:EnableSerialConsoleAccess" },
        { who: "administrator", does: "ssm:UpdateServiceSetting" },
        { who: "administrator", does: "account:EnableRegion" },
    ],
    permits: [
        { who: "deployer", does: "s3:PutAccountPublicAccessBlock" },
        { who: "deployer", does: "ec2:EnableEbsEncryptionByDefault" },
        { who: "auditor", does: "s3:GetAccountPublicAccessBlock" },
        { who: "auditor", does: "iam:GetAccountPasswordPolicy" },
        { who: "auditor", does: "ec2:GetEbsEncryptionByDefault" },
    ],
});
