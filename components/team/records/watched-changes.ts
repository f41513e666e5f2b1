import { apiCalls, changesOf, type Pattern } from "./event-pattern";
import type { WatchedEvent } from "./watched-events";

const called = (...names: readonly string[]) => names;
const beginning = (...prefixes: readonly string[]) => prefixes.map((prefix) => ({ prefix }));

const grantsByCallers: Pattern = {
    "detail-type": ["AWS API Call via CloudTrail"],
    detail: {
        eventSource: ["kms.amazonaws.com"],
        eventName: ["CreateGrant", "RetireGrant", "RevokeGrant"],
        userIdentity: { type: [{ "anything-but": "AWSService" }], invokedBy: [{ exists: false }] },
    },
};

/**
 * Changes to what keeps the account sealed. The pipeline makes them too: each of its policy changes is meant to be
 * seen by a person who did not make it (R6, R24).
 */
export const watchedChanges: readonly WatchedEvent[] = [
    {
        name: "keys",
        why: "A key, its policy or its alias was changed",
        control: "keys-guarded",
        requirements: ["R2", "R3", "R24"],
        pattern: apiCalls(
            ["kms"],
            [
                ...called("PutKeyPolicy", "ScheduleKeyDeletion", "DisableKey", "DisableKeyRotation", "ReplicateKey"),
                ...called("DeleteImportedKeyMaterial", "ImportKeyMaterial", "UpdatePrimaryRegion"),
                ...called("CreateAlias", "UpdateAlias", "DeleteAlias"),
            ],
        ),
    },
    {
        name: "key-grants",
        why: "A grant on a key was made or withdrawn by a caller and not by an AWS service",
        control: "keys-guarded",
        requirements: ["R2", "R24"],
        pattern: grantsByCallers,
    },
    {
        name: "key-endings",
        why: "A key was deleted, or its imported material expired",
        control: "imported-keys",
        requirements: ["R3", "R31"],
        pattern: {
            source: ["aws.kms"],
            "detail-type": ["KMS CMK Deletion", "KMS Imported Key Material Expiration"],
        },
    },
    {
        name: "buckets",
        why: "A bucket's policy or protection was changed",
        control: "buckets-guarded",
        requirements: ["R2", "R9", "R27"],
        pattern: apiCalls(
            ["s3", "s3express", "s3tables"],
            [
                ...beginning("PutBucket", "DeleteBucket", "PutAccountPublic", "DeleteAccountPublic"),
                ...beginning("PutPublicAccess", "DeletePublicAccess", "PutObjectLockConfiguration"),
                ...beginning("CreateAccessPoint", "PutAccessPoint", "CreateMultiRegionAccessPoint"),
            ],
        ),
    },
    {
        name: "identities",
        why: "A role, a policy or an identity provider was changed",
        control: "roles-immutable",
        requirements: ["R5", "R6", "R24"],
        pattern: changesOf("iam"),
    },
    {
        name: "guard-rails",
        why: "The account's place in the organization, its contacts or its sharing was changed",
        control: "guarded-organization",
        requirements: ["R7", "R23"],
        pattern: changesOf("organizations", "account", "ram"),
    },
    {
        name: "network",
        why: "A route, gateway, endpoint, security group or network ACL was changed",
        control: "egress-unchangeable",
        requirements: ["R9", "R22", "R23"],
        pattern: apiCalls(
            ["ec2"],
            [
                ...beginning("CreateVpc", "ModifyVpc", "DeleteVpc", "AcceptVpc", "AttachVpn", "CreateVpn"),
                ...beginning("CreateRoute", "ReplaceRoute", "DeleteRoute", "AssociateRoute", "DisassociateRoute"),
                ...beginning("AuthorizeSecurityGroup", "RevokeSecurityGroup", "ModifySecurityGroup"),
                ...beginning("CreateNetworkAcl", "ReplaceNetworkAcl", "DeleteNetworkAcl"),
                ...beginning("CreateInternetGateway", "AttachInternetGateway", "CreateEgressOnly", "CreateNatGateway"),
                ...beginning("CreateTransitGateway", "ModifyTransitGateway", "CreateCarrierGateway"),
                ...beginning("CreateSubnet", "ModifySubnet", "AllocateAddress", "AssociateAddress", "AssociateDhcp"),
                ...beginning("CreateClientVpn", "CreateInstanceConnectEndpoint", "CreateVerifiedAccess"),
            ],
        ),
    },
    {
        name: "names-and-filters",
        why: "Name resolution or its filter was changed",
        control: "guarded-dns",
        requirements: ["R22", "R30"],
        pattern: changesOf("route53resolver", "route53", "route53profiles"),
    },
    {
        name: "account-defaults",
        why: "A default that keeps disks, images or hosts closed was changed",
        control: "hardened-defaults",
        requirements: ["R2", "R9"],
        pattern: apiCalls(
            ["ec2"],
            [
                ...called("ModifySnapshotAttribute", "ModifyImageAttribute", "EnableSerialConsoleAccess"),
                ...called("DisableEbsEncryptionByDefault", "ModifyEbsDefaultKmsKeyId", "ResetEbsDefaultKmsKeyId"),
                ...called("DisableSnapshotBlockPublicAccess", "DisableImageBlockPublicAccess"),
                ...called("ModifyInstanceMetadataDefaults", "DisableAllowedImagesSettings"),
                ...called("ReplaceImageCriteriaInAllowedImagesSettings", "ModifyInstanceMetadataOptions"),
            ],
        ),
    },
    {
        name: "logging",
        why: "A log, an alarm or a finding was switched off or redirected",
        control: "evidence-kept",
        requirements: ["R11", "R25"],
        pattern: apiCalls(
            ["cloudtrail", "logs", "ec2", "events", "monitoring", "sns", "config", "access-analyzer"],
            [
                ...called("StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors", "DeleteFlowLogs"),
                ...called("DeleteLogGroup", "DeleteLogStream", "PutRetentionPolicy", "DeleteRetentionPolicy"),
                ...called(
                    "DisassociateKmsKey",
                    "DeleteMetricFilter",
                    "DeleteResourcePolicy",
                    "DeleteDataProtectionPolicy",
                ),
                ...called("PutSubscriptionFilter", "PutLogGroupDeletionProtection", "DeleteRule", "DisableRule"),
                ...called("RemoveTargets", "DeleteAlarms", "DisableAlarmActions", "SetAlarmState", "DeleteTopic"),
                ...called("SetTopicAttributes", "Unsubscribe", "AddPermission", "StopConfigurationRecorder"),
                ...called(
                    "DeleteConfigurationRecorder",
                    "DeleteDeliveryChannel",
                    "DeleteAnalyzer",
                    "CreateArchiveRule",
                ),
            ],
        ),
    },
    {
        name: "unknown-log-group",
        why: "A log group was made without the team's key: give it the key and a retention",
        control: "own-keys",
        requirements: ["R2", "R11"],
        pattern: {
            "detail-type": ["AWS API Call via CloudTrail"],
            detail: {
                eventSource: ["logs.amazonaws.com"],
                eventName: ["CreateLogGroup"],
                requestParameters: { kmsKeyId: [{ exists: false }] },
            },
        },
    },
    {
        name: "detection",
        why: "A detective service was changed",
        control: "detection",
        requirements: ["R8", "R28"],
        pattern: changesOf("guardduty", "macie2", "securityhub", "inspector2"),
    },
    {
        name: "session-settings",
        why: "How shell sessions are recorded was changed",
        control: "recorded-sessions",
        requirements: ["R25"],
        pattern: apiCalls(
            ["ssm"],
            [
                ...called("CreateDocument", "UpdateDocument", "UpdateDocumentDefaultVersion", "DeleteDocument"),
                ...called("ModifyDocumentPermission", "UpdateServiceSetting", "ResetServiceSetting"),
            ],
        ),
    },
    {
        name: "backups",
        why: "Backups or their vault were changed",
        control: "backups",
        requirements: ["R31"],
        pattern: apiCalls(
            ["backup"],
            [
                ...beginning("DeleteRecoveryPoint", "DeleteBackup", "PutBackupVault", "UpdateBackupPlan"),
                ...beginning("UpdateRecoveryPoint", "UpdateRegionSettings", "DisassociateRecoveryPoint"),
            ],
        ),
    },
    {
        name: "studio",
        why: "The Studio domain, its workforce or a notebook outside it was changed",
        control: "confined-work",
        requirements: ["R9", "R29"],
        pattern: apiCalls(
            ["sagemaker"],
            [
                ...called("CreateDomain", "UpdateDomain", "DeleteDomain", "UpdateUserProfile"),
                ...called("CreateNotebookInstance", "CreateWorkforce", "UpdateWorkforce"),
            ],
        ),
    },
];
