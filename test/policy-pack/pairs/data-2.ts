import { unknownString } from "../../../policy-pack/lib/unknown";
import { resource, single, type Pairs } from "./pair";

const key = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const role = "arn:aws:iam::111122223333:role/reader";
const arn = (service: string, rest: string) => `arn:aws:${service}:eu-central-1:111122223333:${rest}`;

const of = (category: string) => ({ field: "eventCategory", equals: [category] });
const management = { fieldSelectors: [of("Management")] };
const objects = {
    fieldSelectors: [
        of("Data"),
        { field: "resources.type", equals: ["AWS::S3::Object"] },
        { field: "resources.ARN", startsWiths: [unknownString] },
    ],
};
const trail = { s3BucketName: unknownString, isMultiRegionTrail: true, enableLogFileValidation: true };
const writes = { fieldSelectors: [of("Management"), { field: "readOnly", equals: ["false"] }] };
const statement = { Effect: "Allow", Action: ["logs:PutLogEvents"], Resource: [unknownString] };
const recorder = { name: "default", roleArn: role };
const lock = { changeableForDays: "3", minRetentionDays: 35 };
const rule = { ruleName: "daily", targetVaultName: unknownString, lifecycle: { deleteAfter: 35 } };

/** A vault and its lock, which stands before it. */
const vault = (props: object, refs: Record<string, string>) => [
    resource("aws:backup/vaultLockConfiguration:VaultLockConfiguration", "lock", props, refs),
    resource("aws:backup/vault:Vault", "vault", { kmsKeyArn: key }),
];

const records: Pairs = {
    "one Region, where key and bucket are not known": single(
        "cloudtrail-trail-complete",
        "aws:cloudtrail/trail:Trail",
        { ...trail, isOrganizationTrail: unknownString, enableLogging: unknownString },
        { isMultiRegionTrail: "false" },
    ),
    "reading left out, in one block": single(
        "cloudtrail-management-events-whole",
        "aws:cloudtrail/trail:Trail",
        { ...trail, eventSelectors: { readWriteType: "All", dataResources: [{ values: [unknownString] }] } },
        { eventSelectors: { readWriteType: "WriteOnly", dataResources: [{ values: [unknownString] }] } },
    ),
    "objects recorded, and what manages them no more": single(
        "cloudtrail-management-events-whole",
        "aws:cloudtrail/trail:Trail",
        { ...trail, advancedEventSelectors: [management, objects] },
        { advancedEventSelectors: [objects] },
    ),
    "a store of what writes only, where one of data alone is meant so": single(
        "cloudtrail-management-events-whole",
        "aws:cloudtrail/eventDataStore:EventDataStore",
        { retentionPeriod: 2557, advancedEventSelectors: [objects] },
        { advancedEventSelectors: [writes] },
    ),
    "anybody at logs whose ARN is not known": single(
        "logs-resource-policy-closed",
        "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
        { policyDocument: { Statement: [{ ...statement, Principal: { AWS: role } }] } },
        { policyDocument: { Statement: [{ ...statement, Principal: { AWS: "*" } }] } },
    ),
    "anybody, beside a statement of which nothing is known": single(
        "logs-resource-policy-closed",
        "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
        { policyDocument: { Statement: [{ ...statement, Principal: { AWS: role } }] } },
        {
            policyDocument: {
                Statement: [
                    { ...statement, Principal: { AWS: unknownString } },
                    { ...statement, Principal: "*" },
                ],
            },
        },
    ),
    "logs for another account, of a group that is not known": single(
        "logs-subscription-inside",
        "aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter",
        { logGroup: unknownString, filterPattern: "", roleArn: role, destinationArn: arn("kinesis", "stream/s") },
        { destinationArn: "arn:aws:kinesis:eu-central-1:999988887777:stream/s" },
    ),
    "an alarm that is off, whoever it would tell": single(
        "cloudwatch-alarm-acts",
        "aws:cloudwatch/metricAlarm:MetricAlarm",
        { comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1, alarmActions: [unknownString] },
        { actionsEnabled: "false" },
    ),
    "types that are recorded, one of them not known": single(
        "config-recorder-complete",
        "aws:cfg/recorder:Recorder",
        { ...recorder, recordingGroup: [{ allSupported: "true" }] },
        { recordingGroup: { allSupported: false, resourceTypes: [unknownString, "AWS::IAM::Role"] } },
    ),
    "what changes between one day and the next": single(
        "config-recorder-complete",
        "aws:cfg/recorder:Recorder",
        recorder,
        { recordingMode: { recordingFrequency: "Daily" } },
    ),
    "a recorder that stands still, by reference": {
        rule: "config-recorder-on",
        sound: [
            resource("aws:cfg/recorderStatus:RecorderStatus", "status", { isEnabled: "true" }, { name: "recorder" }),
            resource("aws:cfg/recorder:Recorder", "recorder", { roleArn: role }),
        ],
        flawed: [
            resource("aws:cfg/recorderStatus:RecorderStatus", "status", { isEnabled: "false" }, { name: "recorder" }),
            resource("aws:cfg/recorder:Recorder", "recorder", { roleArn: role }),
        ],
    },
    "findings under a key that AWS manages": single(
        "macie-export-customer-key",
        "aws:guardduty/publishingDestination:PublishingDestination",
        { detectorId: unknownString, destinationArn: unknownString, kmsKeyArn: unknownString },
        { kmsKeyArn: arn("kms", "alias/aws/s3") },
    ),
    "no standard to judge by": single(
        "securityhub-members-on",
        "aws:securityhub/configurationPolicy:ConfigurationPolicy",
        { configurationPolicy: { serviceEnabled: true, enabledStandardArns: [unknownString] } },
        { configurationPolicy: { serviceEnabled: true, enabledStandardArns: [] } },
    ),
    "Macie paused, in small letters": single(
        "macie-account-on",
        "aws:macie2/account:Account",
        { status: "ENABLED" },
        { status: "paused" },
    ),
    "the lock of another vault, before it": {
        rule: "backup-vault-locked",
        sound: vault(lock, { backupVaultName: "vault" }),
        flawed: vault({ ...lock, backupVaultName: "other" }, {}),
    },
    "a lock that comes off, whatever it keeps": single(
        "backup-lock-final",
        "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
        { backupVaultName: unknownString, changeableForDays: 3, minRetentionDays: 35 },
        { changeableForDays: null, minRetentionDays: unknownString },
    ),
    "backups of a day, in one block": single(
        "backup-plan-retains",
        "aws:backup/plan:Plan",
        { rules: rule },
        { rules: { ...rule, lifecycle: { deleteAfter: "1" } } },
    ),
};

const bucket = (awskmsKeyArn?: string) => ({
    bucketArn: "arn:aws:s3:::data",
    encryptionConfiguration: { kmsEncryptionConfig: { awskmsKeyArn } },
});
const replica = (region: string, pointInTimeRecoveryEnabled: boolean) => ({
    region,
    sseSpecification: { kmsMasterKeyId: key },
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled },
});
const kafka = (clientAuthentication: object) => ({
    encryptionInfo: unknownString,
    clientAuthentication,
    brokerNodeGroupInfo: { clientSubnets: [unknownString] },
});

/** The same concepts as aws-native calls them. */
const native: Pairs = {
    "a public instance of a cluster": single(
        "rds-instance-not-public",
        "aws-native:rds:DbInstance",
        { dbClusterIdentifier: "c", engine: "aurora-postgresql", publiclyAccessible: "false" },
        { publiclyAccessible: true },
    ),
    "AWS's key, where an instance of a cluster has that of its cluster": single(
        "rds-storage-customer-key",
        "aws-native:rds:DbInstance",
        { dbClusterIdentifier: unknownString, engine: "aurora-postgresql" },
        { dbClusterIdentifier: undefined, engine: "postgres", storageEncrypted: true, kmsKeyId: "alias/aws/rds" },
    ),
    "plaintext, as one object of parameters": single(
        "rds-parameters-demand-tls",
        "aws-native:rds:DbParameterGroup",
        { family: "postgres16", parameters: { shared_buffers: unknownString, "rds.force_ssl": 1 } },
        { parameters: { shared_buffers: unknownString, "rds.force_ssl": "0" } },
    ),
    "a second Region that cannot be restored": single(
        "dynamodb-replica-recoverable",
        "aws-native:dynamodb:GlobalTable",
        { replicas: [replica("eu-central-1", true), replica("eu-west-1", true)] },
        { replicas: [replica("eu-central-1", true), replica("eu-west-1", false)] },
    ),
    "the world at a domain whose ARN is not known": single(
        "opensearch-domain-policy-closed",
        "aws-native:opensearchservice:Domain",
        { accessPolicies: { Statement: { ...statement, Action: "es:*", Principal: { AWS: [role] } } } },
        { accessPolicies: { Statement: { ...statement, Action: "es:*", Principal: { AWS: [role, "*"] } } } },
    ),
    "AWS's key of a stream": single(
        "kinesis-stream-customer-key",
        "aws-native:kinesis:Stream",
        { streamEncryption: { encryptionType: "KMS", keyId: unknownString } },
        { streamEncryption: { encryptionType: "KMS", keyId: "alias/aws/kinesis" } },
    ),
    "a bucket of a delivery under no key": single(
        "kinesis-firehose-output-customer-key",
        "aws-native:kinesisfirehose:DeliveryStream",
        { splunkDestinationConfiguration: { hecEndpoint: "https://x", s3Configuration: bucket(unknownString) } },
        { splunkDestinationConfiguration: { hecEndpoint: "https://x", s3Configuration: bucket() } },
    ),
    "Kafka that asks nobody, where how it encrypts is not known": single(
        "msk-cluster-authenticated",
        "aws-native:msk:Cluster",
        kafka({ sasl: { iam: { enabled: "true" } } }),
        kafka({ sasl: { iam: { enabled: true } }, unauthenticated: { enabled: true } }),
    ),
    "a store of events that takes none": single(
        "cloudtrail-store-kept",
        "aws-native:cloudtrail:EventDataStore",
        { retentionPeriod: 2557, kmsKeyId: unknownString },
        { ingestionEnabled: false },
    ),
    "protection switched off within the detector": single(
        "guardduty-features-on",
        "aws-native:guardduty:Detector",
        { enable: true, features: [{ name: "S3_DATA_EVENTS", status: "ENABLED" }] },
        { features: [{ name: "S3_DATA_EVENTS", status: "DISABLED" }] },
    ),
    "backups of a day": single(
        "backup-plan-retains",
        "aws-native:backup:BackupPlan",
        { backupPlan: { backupPlanRule: [{ lifecycle: { deleteAfterDays: 35 } }] } },
        { backupPlan: { backupPlanRule: { lifecycle: { deleteAfterDays: 1 } } } },
    ),
};

export const audit: Pairs = { ...records, ...native };
