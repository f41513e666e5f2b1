/** One managed rule of AWS Config and the requirements that it watches over. */
export interface ManagedRule {
    /** AWS's identifier (Config developer guide, list of managed rules). */
    readonly rule: string;
    readonly requirements: readonly string[];
    /** The rule's parameters, by AWS's names. All are texts to AWS. */
    readonly parameters?: Readonly<Record<string, string>>;
}

const watch = (rule: string, ...requirements: readonly string[]): ManagedRule => ({ rule, requirements });

/**
 * What AWS Config checks in every account, beside what Security Hub's standards check: each line is a requirement of
 * Kura's that a person with too many rights could undo by hand, and that would then be seen within the day.
 */
export const managedRules: readonly ManagedRule[] = [
    watch("S3_BUCKET_SSL_REQUESTS_ONLY", "R1"),
    watch("S3_DEFAULT_ENCRYPTION_KMS", "R2"),
    watch("ENCRYPTED_VOLUMES", "R2"),
    watch("EC2_EBS_ENCRYPTION_BY_DEFAULT", "R2"),
    watch("EFS_ENCRYPTED_CHECK", "R2"),
    watch("SNS_ENCRYPTED_KMS", "R2"),
    watch("SECRETSMANAGER_USING_CMK", "R2"),
    watch("CLOUDWATCH_LOG_GROUP_ENCRYPTED", "R2", "R11"),
    watch("DYNAMODB_TABLE_ENCRYPTED_KMS", "R2"),
    watch("ECR_REPOSITORY_CMK_ENCRYPTION_ENABLED", "R2", "R12"),
    watch("ATHENA_WORKGROUP_ENCRYPTED_AT_REST", "R2", "R13"),
    watch("BACKUP_RECOVERY_POINT_ENCRYPTED", "R2", "R31"),
    watch("SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED", "R2", "R13"),
    watch("SAGEMAKER_FEATUREGROUP_ENCRYPTION_AT_REST", "R2", "R13"),
    watch("CMK_BACKING_KEY_ROTATION_ENABLED", "R2"),
    watch("KMS_CMK_NOT_SCHEDULED_FOR_DELETION", "R2", "R31"),
    watch("KMS_KEY_POLICY_NO_PUBLIC_ACCESS", "R2", "R5"),
    watch("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", "R5"),
    watch("IAM_USER_NO_POLICIES_CHECK", "R5"),
    watch("IAM_ROOT_ACCESS_KEY_CHECK", "R5"),
    watch("IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED", "R6"),
    watch("S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC", "R7", "R27"),
    watch("S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", "R7", "R27"),
    watch("S3_BUCKET_ACL_PROHIBITED", "R7"),
    watch("EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK", "R7", "R27"),
    watch("EBS_SNAPSHOT_BLOCK_PUBLIC_ACCESS", "R7", "R27"),
    watch("SSM_DOCUMENT_NOT_PUBLIC", "R7"),
    watch("SAGEMAKER_DOMAIN_IN_VPC", "R9"),
    watch("SAGEMAKER_MODEL_IN_VPC", "R9", "R13"),
    watch("SAGEMAKER_MODEL_ISOLATION_ENABLED", "R9", "R13"),
    watch("SAGEMAKER_MONITORING_SCHEDULE_ISOLATION", "R9", "R13"),
    watch("SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS", "R9"),
    watch("SAGEMAKER_NOTEBOOK_INSTANCE_INSIDE_VPC", "R9"),
    watch("EC2_INSTANCE_NO_PUBLIC_IP", "R9", "R20"),
    watch("SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED", "R9"),
    watch("VPC_DEFAULT_SECURITY_GROUP_CLOSED", "R9"),
    watch("NO_UNRESTRICTED_ROUTE_TO_IGW", "R9", "R22"),
    watch("INCOMING_SSH_DISABLED", "R20"),
    watch("RESTRICTED_INCOMING_TRAFFIC", "R20"),
    watch("LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED", "R9"),
    watch("VPC_FLOW_LOGS_ENABLED", "R11", "R21"),
    watch("MULTI_REGION_CLOUD_TRAIL_ENABLED", "R11"),
    { ...watch("CW_LOGGROUP_RETENTION_PERIOD_CHECK", "R11"), parameters: { MinRetentionTime: "365" } },
    watch("STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED", "R11"),
    watch("ECR_PRIVATE_IMAGE_SCANNING_ENABLED", "R12", "R28"),
    watch("ECR_PRIVATE_TAG_IMMUTABILITY_ENABLED", "R12"),
    { ...watch("EC2_TOKEN_HOP_LIMIT_CHECK", "R5"), parameters: { tokenHopLimit: "1" } },
    watch("EC2_IMDSV2_CHECK", "R5"),
    watch("EC2_INSTANCE_MANAGED_BY_SSM", "R25"),
    watch("NETFW_LOGGING_ENABLED", "R21"),
    watch("NETFW_DELETION_PROTECTION_ENABLED", "R23"),
    watch("EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED", "R22"),
    watch("GUARDDUTY_ENABLED_CENTRALIZED", "R28"),
    watch("GUARDDUTY_S3_PROTECTION_ENABLED", "R28"),
    watch("GUARDDUTY_MALWARE_PROTECTION_ENABLED", "R28"),
    watch("SECURITYHUB_ENABLED", "R31"),
    watch("S3_BUCKET_VERSIONING_ENABLED", "R31"),
    { ...watch("BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK", "R31"), parameters: { requiredRetentionDays: "7" } },
];
