import type { ControlId } from ".";

/** A managed rule of AWS Config. */
export interface ManagedRule {
    /** AWS's identifier (Config developer guide, list of managed rules). */
    readonly rule: string;
    /** By AWS's names. All are texts to AWS. */
    readonly parameters?: Readonly<Record<string, string>>;
}

const rules = (...names: readonly string[]): readonly ManagedRule[] => names.map((rule) => ({ rule }));

/**
 * What AWS Config checks in every account for a control, beside what Security Hub's standards check: each is something
 * that a person with too many rights could undo by hand, and that would then be seen within the day. The conformance pack
 * is made from this table.
 */
export const configRules: Readonly<Partial<Record<ControlId, readonly ManagedRule[]>>> = {
    "nothing-public": rules(
        "S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC",
        "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
        "EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK",
        "EBS_SNAPSHOT_BLOCK_PUBLIC_ACCESS",
        "SSM_DOCUMENT_NOT_PUBLIC",
        "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED",
    ),
    "buckets-guarded": rules("S3_BUCKET_ACL_PROHIBITED"),
    "own-keys": rules(
        "S3_DEFAULT_ENCRYPTION_KMS",
        "ENCRYPTED_VOLUMES",
        "EC2_EBS_ENCRYPTION_BY_DEFAULT",
        "EFS_ENCRYPTED_CHECK",
        "SNS_ENCRYPTED_KMS",
        "CLOUDWATCH_LOG_GROUP_ENCRYPTED",
        "DYNAMODB_TABLE_ENCRYPTED_KMS",
        "ECR_REPOSITORY_CMK_ENCRYPTION_ENABLED",
        "ATHENA_WORKGROUP_ENCRYPTED_AT_REST",
        "BACKUP_RECOVERY_POINT_ENCRYPTED",
        "SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED",
        "SAGEMAKER_FEATUREGROUP_ENCRYPTION_AT_REST",
    ),
    "keys-guarded": rules(
        "CMK_BACKING_KEY_ROTATION_ENABLED",
        "KMS_CMK_NOT_SCHEDULED_FOR_DELETION",
        "KMS_KEY_POLICY_NO_PUBLIC_ACCESS",
    ),
    "encrypted-transport": rules("S3_BUCKET_SSL_REQUESTS_ONLY"),
    "closed-network": rules(
        "EC2_INSTANCE_NO_PUBLIC_IP",
        "SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED",
        "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
        "NO_UNRESTRICTED_ROUTE_TO_IGW",
    ),
    "egress-unchangeable": rules("NETFW_DELETION_PROTECTION_ENABLED"),
    "single-entrance": rules("INCOMING_SSH_DISABLED", "RESTRICTED_INCOMING_TRAFFIC"),
    "teams-apart": rules("EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED"),
    "federated-identities": rules("IAM_USER_NO_POLICIES_CHECK"),
    "no-root": rules("IAM_ROOT_ACCESS_KEY_CHECK"),
    "least-privilege": rules("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS"),
    "access-reviewed": rules("IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED"),
    "secrets-kept": rules("SECRETSMANAGER_USING_CMK"),
    "confined-work": rules(
        "SAGEMAKER_DOMAIN_IN_VPC",
        "SAGEMAKER_MODEL_IN_VPC",
        "SAGEMAKER_MODEL_ISOLATION_ENABLED",
        "SAGEMAKER_MONITORING_SCHEDULE_ISOLATION",
        "SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS",
        "SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC",
    ),
    "hardened-defaults": [
        { rule: "EC2_TOKEN_HOP_LIMIT_CHECK", parameters: { tokenHopLimit: "1" } },
        ...rules("EC2_IMDSV2_CHECK"),
    ],
    "standard-images": rules("ECR_PRIVATE_IMAGE_SCANNING_ENABLED", "ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED"),
    backups: [
        ...rules("S3_BUCKET_VERSIONING_ENABLED"),
        { rule: "BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK", parameters: { requiredRetentionDays: "7" } },
    ],
    "audit-trail": rules(
        "VPC_FLOW_LOGS_ENABLED",
        "MULTI_REGION_CLOUD_TRAIL_ENABLED",
        "STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED",
        "NETFW_LOGGING_ENABLED",
    ),
    "evidence-kept": [{ rule: "CW_LOGGROUP_RETENTION_PERIOD_CHECK", parameters: { MinRetentionTime: "365" } }],
    "recorded-sessions": rules("EC2_INSTANCE_MANAGED_BY_SSM"),
    detection: rules(
        "GUARDDUTY_ENABLED_CENTRALIZED",
        "GUARDDUTY_S3_PROTECTION_ENABLED",
        "GUARDDUTY_MALWARE_PROTECTION_ENABLED",
        "SECURITYHUB_ENABLED",
    ),
};
