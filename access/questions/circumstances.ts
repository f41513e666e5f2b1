import type { Circumstance, Keys } from "./question";

/** Circumstances that several themes speak of, each named once. */
function when(said: string, keys: Keys): Circumstance {
    return { said, keys };
}

export function both(one: Circumstance, other: Circumstance): Circumstance {
    return {
        ...one,
        ...other,
        said: [one.said, other.said].filter((part) => part !== undefined).join(", "),
        keys: { ...one.keys, ...other.keys },
    };
}

/** The circumstance but for one condition key, which the call then lacks. */
export function without({ said = "", keys }: Circumstance, ...lacking: readonly string[]): Circumstance {
    const gone = Object.fromEntries(lacking.map((key) => [key, undefined]));
    const names = lacking.map((key) => key.split(":").at(-1)).join(" and ");
    return { said: `${said} without ${names}`, keys: { ...keys, ...gone } };
}

const scanTag = "GuardDutyMalwareScanStatus";
export const clean = when("an object found clean", { [`s3:ExistingObjectTag/${scanTag}`]: "NO_THREATS_FOUND" });
export const infected = when("an object with a threat", { [`s3:ExistingObjectTag/${scanTag}`]: "THREATS_FOUND" });
export const unscannable = when("an object that could not be scanned", {
    [`s3:ExistingObjectTag/${scanTag}`]: "UNSUPPORTED",
});
export const scanning = when("setting the scan's tag", {
    [`s3:RequestObjectTag/${scanTag}`]: "NO_THREATS_FOUND",
    "s3:RequestObjectTagKeys": [scanTag],
});

export const scanningAndMore = when("setting the scan's tag with another beside", {
    [`s3:RequestObjectTag/${scanTag}`]: "NO_THREATS_FOUND",
    "s3:RequestObjectTagKeys": [scanTag, "colour"],
});

const release = "kura:release";
export const released = when("a released object", { [`s3:ExistingObjectTag/${release}`]: "approved" });
export const refused = when("an object with another release tag", { [`s3:ExistingObjectTag/${release}`]: "refused" });
export const releasing = when("releasing it", {
    [`s3:RequestObjectTag/${release}`]: "approved",
    "s3:RequestObjectTagKeys": [release],
});
export const releasingOtherwise = when("setting the release tag to another value", {
    [`s3:RequestObjectTag/${release}`]: "approved-by-me",
    "s3:RequestObjectTagKeys": [release],
});
export const tagging = when("setting some other tag", {
    "s3:RequestObjectTag/colour": "blue",
    "s3:RequestObjectTagKeys": ["colour"],
});
export const releasingAndMore = when("releasing it with another tag beside", {
    [`s3:RequestObjectTag/${release}`]: "approved",
    "s3:RequestObjectTagKeys": [release, "colour"],
});

export const plaintext = when("unencrypted", { "aws:SecureTransport": "false" });
export const oldTls = when("with TLS 1.1", { "s3:TlsVersion": "1.1" });
export const underOtherAlgorithm = when("under a key of S3's", { "s3:x-amz-server-side-encryption": "AES256" });
export const underOwnKey = when("under the team's key", {
    "s3:x-amz-server-side-encryption": "aws:kms",
    "s3:x-amz-server-side-encryption-aws-kms-key-id": "{key:data}",
});
export const underStrangersKey = when("under a stranger's key", {
    "s3:x-amz-server-side-encryption": "aws:kms",
    "s3:x-amz-server-side-encryption-aws-kms-key-id": "{stranger:key}",
});
export const otherRegion = when("in another Region", { "aws:RequestedRegion": "us-east-1" });

export const toSageMaker = when("to SageMaker", { "iam:PassedToService": "sagemaker.amazonaws.com" });
export const toService = (service: string) =>
    when(`to ${service}`, { "iam:PassedToService": `${service}.amazonaws.com` });

const network: Keys = { "sagemaker:VpcSubnets": ["subnet-0a"], "sagemaker:VpcSecurityGroupIds": ["sg-0a"] };
export const inTheVpc = when("in the VPC", network);
export const wellMade = when("in the VPC, with keys and encrypted traffic", {
    ...network,
    "sagemaker:VolumeKmsKeyArn": "{key:data}",
    "sagemaker:OutputKmsKeyArn": "{key:data}",
    "sagemaker:InterContainerTrafficEncryption": "true",
    "sagemaker:InstanceTypes": ["ml.m5.large"],
});
export const onInstances = when("on agreed instances, with a key", {
    "sagemaker:InstanceTypes": ["ml.m5.large"],
    "sagemaker:VolumeKmsKeyArn": "{key:data}",
});
/** A labelling job names its work team, and the request tells of which kind that is. */
export const publicCrowd: Keys = {
    "sagemaker:WorkteamArn": "arn:aws:sagemaker:{region}:394669845002:workteam/public-crowd/default",
    "sagemaker:WorkteamType": "public-crowd",
};
export const inOwnSpace = when("in the own space", {
    "sagemaker:OwnerUserProfileArn": "{user-profile}",
    "sagemaker:SpaceSharingType": "Private",
});
export const inOthersSpace = when("in another member's space", {
    "sagemaker:OwnerUserProfileArn": "{user-profile:other}",
    "sagemaker:SpaceSharingType": "Private",
});
export const inSharedSpace = when("in a shared space", {
    "sagemaker:OwnerUserProfileArn": "{user-profile}",
    "sagemaker:SpaceSharingType": "Shared",
});

/** Tags of EC2's resources open what asks for a name: the jobs' group, the hosts. */
export const naming = (name: string) =>
    when(`naming it ${name}`, { "aws:RequestTag/Name": name, "aws:TagKeys": ["Name"] });
export const asItStarts = when("as it is started", { "ec2:CreateAction": "RunInstances" });
export const ownHost = when("the team's host", { "aws:ResourceTag/Name": "{name:hosts}" });
export const checked = both(
    ownHost,
    when("with a check of the document", { "ssm:SessionDocumentAccessCheck": "true" }),
);
export const fromTemplate = when("from the launch template", {
    "ec2:LaunchTemplate": "{host-template}",
    "ec2:IsLaunchTemplateResource": "true",
    "ec2:MetadataHttpTokens": "required",
});
export const forTheSession = when("for a session's channel", { "kms:EncryptionContext:aws:ssm:SessionId": "eve-0123" });
export const forAws = when("for a service of AWS", { "kms:GrantIsForAWSResource": "true" });
export const forSomebody = when("for whoever asks", { "kms:GrantIsForAWSResource": "false" });

/** A service of AWS calls for the account that owns the resource, or for a stranger's. */
export const forUs = when("for this account", {
    "aws:SourceAccount": "{account}",
    "aws:SourceOrgID": "{organization}",
});
export const forStranger = when("for a stranger's account", {
    "aws:SourceAccount": "999999999999",
    "aws:SourceOrgID": "o-stranger00",
});
export const forOtherTeam = when("for another team's account", {
    "aws:SourceAccount": "{account@other}",
    "aws:SourceOrgID": "{organization}",
});
/** `source` is a resource such as `arn:aws:events:{region}:{account}:rule/x`. */
export const from = (source: string) => when(`from ${source}`, { "aws:SourceArn": source });

export const signingIn = when("by SAML, under the own name", {
    "saml:aud": "https://signin.aws.amazon.com/saml",
    "sts:RoleSessionName": "{email}",
});
