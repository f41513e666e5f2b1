/** Properties that only name, describe or sort, and the ones whose change would be another resource. */
const naming =
    /^(name|.*Name|description|.*Description|displayName|comment|Comment|Sid|Version|version|region|url|label|alarmDescription|urn|id|settingId|namePattern|namespace|path|Name|email|username|title|Id|schedule|availabilityZone(Id)?|ruleNo|rulePriority|priority|instanceType.*|imageId|period|stat|statistic|returnData)$/;
/** Names that choose what is protected, watched or let in: a wrong one is a hole. */
const choosing =
    /^(roleName|bucketName|serviceName|logGroupName|backupVaultName|targetVaultName|repositoryName|externalConnectionName|s3BucketName|awsServiceName|userProfileName)$/;

export function isNaming(name: string): boolean {
    return naming.test(name) && !choosing.test(name);
}

/** What people write instead when something does not work, whatever the property is called. */
const weakerWords: Readonly<Record<string, readonly string[]>> = {
    Enabled: ["Disabled"],
    ENABLED: ["DISABLED"],
    DISABLED: ["ENABLED"],
    Disabled: ["Enabled"],
    Disable: ["Enable"],
    enabled: ["disabled"],
    disabled: ["enabled"],
    enable: ["disable"],
    disable: ["enable"],
    ACTIVE: ["INACTIVE"],
    ON: ["OFF"],
    ALL: ["OFF", "REJECT", "ACCEPT"],
    "aws:kms": ["AES256"],
    SSE_KMS: ["SSE_S3"],
    KMS: ["AES256"],
    CUSTOMER_KMS: ["AWS_OWNED_KMS_KEY"],
    CUSTOMER_MANAGED_KMS_KEY: ["AWS_OWNED_KEY"],
    "SSE-KMS": ["DISABLED"],
    IMMUTABLE: ["MUTABLE"],
    COMPLIANCE: ["GOVERNANCE"],
    BucketOwnerEnforced: ["ObjectWriter"],
    VpcOnly: ["PublicInternetOnly"],
    IAM: ["SSO"],
    required: ["optional"],
    STRICT_ORDER: ["DEFAULT_ACTION_ORDER"],
    REJECT: ["CONTINUE"],
    "aws:drop_strict": ["aws:pass"],
    "aws:forward_to_sfe": ["aws:pass"],
    "aws:drop_established": ["aws:alert_established"],
    "aws:drop_established_app_layer_to_server": ["aws:alert_established"],
    BLOCK: ["ALLOW", "ALERT"],
    DENY: ["ALLOW"],
    SCAN_ON_PUSH: ["MANUAL"],
    CONTINUOUS: ["DAILY"],
    ENFORCED: ["AUDIT", "OFF"],
    allow: ["deny"],
    tcp: ["-1"],
    udp: ["-1"],
    ORGANIZATION: ["ACCOUNT"],
    "block-bidirectional": ["off", "block-ingress"],
    "block-all-sharing": ["unblocked"],
    "block-new-sharing": ["unblocked"],
    Interface: ["Gateway"],
    "client-vpn": [],
    "certificate-authentication": [],
    KMSEncrypted: [],
    TAG: [],
    Standard_Stream: ["Port"],
    code: ["implicit"],
    admin_only: ["verified_email"],
};

/** The looser values that a setting could have; none for a value that is no choice. */
export function weaker(_name: string, value: string): readonly string[] {
    return weakerWords[value] ?? [];
}
