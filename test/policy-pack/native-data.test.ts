import assert from "node:assert/strict";
import { evaluate } from "../../policy-pack/lib/evaluate";
import { unknownString } from "../../policy-pack/lib/unknown";
import { record } from "./support";

const key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";
const role = "arn:aws:iam::111122223333:role/reader";
const parameters = (value: unknown) => ({ family: "postgres16", parameters: { "rds.force_ssl": value } });
const clause = (parameterValue: string) => ({ parameters: [{ parameterName: "require_ssl", parameterValue }] });
const replica = (region: string, kmsMasterKeyId: string | undefined, pitr: boolean) => ({
    region,
    sseSpecification: { kmsMasterKeyId },
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: pitr },
    deletionProtectionEnabled: pitr,
});
const replicas = (...all: readonly object[]) => ({ sseSpecification: { sseEnabled: true }, replicas: all });
const own = replica("eu-west-1", key, true);
const search = (AWS: string) => ({
    accessPolicies: { Statement: [{ Effect: "Allow", Principal: { AWS }, Action: "es:ESHttpGet", Resource: "*" }] },
});
const network = (AllowFromPublic: boolean) => ({
    type: "network",
    policy: JSON.stringify([{ Rules: [], AllowFromPublic, SourceVPCEs: ["vpce-1"] }]),
});
const bucket = (awskmsKeyArn?: unknown) => ({
    bucketArn: "arn:aws:s3:::data",
    roleArn: role,
    encryptionConfiguration: { kmsEncryptionConfig: { awskmsKeyArn } },
});
const http = (url: string) => ({
    httpEndpointDestinationConfiguration: { endpointConfiguration: { url }, s3Configuration: bucket(key) },
});
const elsewhere = (s3Configuration: object) => ({
    amazonopensearchserviceDestinationConfiguration: { indexName: "i", s3Configuration },
});
const kafka = (dataVolumeKmsKeyId: string | undefined, clientBroker: string) => ({
    encryptionInfo: { encryptionAtRest: { dataVolumeKmsKeyId }, encryptionInTransit: { clientBroker } },
});
const signIn = (enabled: boolean) => ({ clientAuthentication: { sasl: { iam: { enabled } } } });
const certificates = (enabled: boolean) => ({
    clientAuthentication: { tls: { enabled, certificateAuthorityArnList: ["arn:aws:acm-pca:eu-west-1:1:ca/1"] } },
});
const brokerLogs = (enabled: boolean) => ({ loggingInfo: { brokerLogs: { cloudWatchLogs: { enabled } } } });
const auditLog = (enabled: boolean) => ({
    logPublishingOptions: { AUDIT_LOGS: { enabled }, ES_APPLICATION_LOGS: { enabled: true } },
});
const backup = (deleteAfterDays: number) => ({
    backupPlan: { backupPlanRule: [{ ruleName: "r", lifecycle: { deleteAfterDays } }] },
});
const hub = (serviceEnabled: boolean) => ({ configurationPolicy: { securityHub: { serviceEnabled } } });

/** A concept, the rule that asks for it, what it accepts and what it refuses. */
const pairs: readonly (readonly [string, string, object, object])[] = [
    ["rds:DbInstance", "rds-instance-not-public", { publiclyAccessible: false }, { publiclyAccessible: true }],
    [
        "rds:DbInstance",
        "rds-instance-not-public",
        { dbClusterIdentifier: "c", publiclyAccessible: false },
        { dbClusterIdentifier: "c", publiclyAccessible: true },
    ],
    [
        "rds:DbInstance",
        "rds-storage-customer-key",
        { storageEncrypted: true, kmsKeyId: key },
        { storageEncrypted: true, dbClusterIdentifier: null },
    ],
    ["rds:DbInstance", "rds-storage-customer-key", { dbClusterIdentifier: "c" }, { storageEncrypted: false }],
    [
        "rds:DbInstance",
        "rds-password-managed",
        { manageMasterUserPassword: true, masterUserSecret: { kmsKeyId: key } },
        { masterUserPassword: "correct-horse" },
    ],
    [
        "rds:DbInstance",
        "rds-iam-authentication",
        { engine: "postgres", enableIamDatabaseAuthentication: true },
        { engine: "postgres" },
    ],
    ["rds:DbCluster", "rds-logs-exported", { enableCloudwatchLogsExports: ["postgresql"] }, {}],
    ["rds:DbProxy", "rds-proxy-iam-authentication", { auth: [{ iamAuth: "REQUIRED" }] }, { auth: [{}] }],
    ["rds:DbParameterGroup", "rds-parameters-demand-tls", parameters("1"), parameters(0)],
    ["rds:GlobalCluster", "rds-deletion-protected", { deletionProtection: true }, {}],
    ["neptune:DbCluster", "neptune-iam-authentication", { iamAuthEnabled: true }, { iamAuthEnabled: false }],
    [
        "neptune:DbCluster",
        "neptune-customer-key",
        { storageEncrypted: true, kmsKeyId: key },
        { storageEncrypted: true },
    ],
    ["docdbelastic:Cluster", "docdb-elastic-customer-key", { kmsKeyId: key }, {}],
    ["redshift:Cluster", "redshift-cluster-logged", { loggingProperties: { bucketName: "audit" } }, {}],
    ["redshift:Cluster", "redshift-cluster-logged", { loggingProperties: {} }, { loggingProperties: null }],
    ["redshift:ClusterParameterGroup", "redshift-parameters-demand-tls", clause("true"), clause("false")],
    ["redshiftserverless:Workgroup", "redshift-not-public", {}, { publiclyAccessible: true }],
    [
        "dynamodb:GlobalTable",
        "dynamodb-table-customer-key",
        replicas(own, replica("eu-north-1", key, true)),
        replicas(own, replica("eu-north-1", undefined, true)),
    ],
    [
        "dynamodb:GlobalTable",
        "dynamodb-table-recoverable",
        replicas(own),
        replicas(replica("eu-west-1", key, false), own),
    ],
    ["opensearchservice:Domain", "opensearch-domain-policy-closed", search(role), search("*")],
    ["opensearchservice:Domain", "opensearch-domain-logged", auditLog(true), auditLog(false)],
    [
        "opensearchservice:Domain",
        "opensearch-domain-customer-key",
        { encryptionAtRestOptions: { enabled: true, kmsKeyId: key } },
        { encryptionAtRestOptions: { enabled: true } },
    ],
    ["opensearchserverless:SecurityPolicy", "opensearch-collection-private", network(false), network(true)],
    [
        "elasticache:ReplicationGroup",
        "elasticache-own-subnets",
        { cacheSubnetGroupName: "closed" },
        { cacheSubnetGroupName: "default" },
    ],
    ["memorydb:Cluster", "elasticache-customer-key", { kmsKeyId: key }, {}],
    [
        "cassandra:Table",
        "keyspaces-table-recoverable",
        { pointInTimeRecoveryEnabled: true },
        { pointInTimeRecoveryEnabled: false },
    ],
    [
        "cassandra:Table",
        "keyspaces-table-customer-key",
        { encryptionSpecification: { encryptionType: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyIdentifier: key } },
        { encryptionSpecification: { encryptionType: "AWS_OWNED_KMS_KEY" } },
    ],
    ["amazonmq:Broker", "mq-broker-not-public", {}, { publiclyAccessible: true }],
    [
        "kinesis:Stream",
        "kinesis-stream-customer-key",
        { streamEncryption: { encryptionType: "KMS", keyId: key } },
        { streamEncryption: { encryptionType: "KMS", keyId: "alias/aws/kinesis" } },
    ],
    ["kinesis:Stream", "kinesis-stream-retained", { retentionPeriodHours: 168 }, { retentionPeriodHours: 24 }],
    [
        "kinesisfirehose:DeliveryStream",
        "kinesis-firehose-customer-key",
        { deliveryStreamEncryptionConfigurationInput: { keyType: "CUSTOMER_MANAGED_CMK", keyArn: key } },
        {},
    ],
    [
        "kinesisfirehose:DeliveryStream",
        "kinesis-firehose-output-customer-key",
        elsewhere(bucket(key)),
        elsewhere(bucket()),
    ],
    [
        "kinesisfirehose:DeliveryStream",
        "kinesis-firehose-output-customer-key",
        { extendedS3DestinationConfiguration: bucket(unknownString) },
        { extendedS3DestinationConfiguration: { bucketArn: "arn:aws:s3:::data", encryptionConfiguration: null } },
    ],
    [
        "kinesisfirehose:DeliveryStream",
        "kinesis-firehose-delivers-inside",
        { extendedS3DestinationConfiguration: bucket(key) },
        http("https://collector.example"),
    ],
    [
        "kinesisfirehose:DeliveryStream",
        "kinesis-firehose-addresses-encrypted",
        http("https://collector.example"),
        http("http://collector.example"),
    ],
    ["msk:Cluster", "msk-cluster-customer-key", kafka(key, "TLS"), kafka(undefined, "TLS")],
    ["msk:Cluster", "msk-clients-encrypted", kafka(key, "TLS"), kafka(key, "TLS_PLAINTEXT")],
    ["msk:Cluster", "msk-cluster-authenticated", signIn(true), signIn(false)],
    ["msk:Cluster", "msk-cluster-authenticated", certificates(true), certificates(false)],
    ["msk:Cluster", "msk-cluster-logged", brokerLogs(true), brokerLogs(false)],
    ["cloudtrail:Trail", "cloudtrail-trail-watched", { cloudWatchLogsLogGroupArn: "arn:aws:logs:x" }, {}],
    ["cloudtrail:EventDataStore", "cloudtrail-store-kept", {}, { ingestionEnabled: false }],
    [
        "logs:SubscriptionFilter",
        "logs-subscription-inside",
        { destinationArn: "arn:aws:kinesis:eu-west-1:111122223333:stream/s", roleArn: role },
        { destinationArn: "arn:aws:logs:eu-west-1:999988887777:destination:d", roleArn: role },
    ],
    [
        "configuration:ConfigurationAggregator",
        "config-aggregator-all-regions",
        { organizationAggregationSource: { allAwsRegions: true } },
        { accountAggregationSources: [{ accountIds: ["111122223333"], awsRegions: ["eu-west-1"] }] },
    ],
    [
        "guardduty:Detector",
        "guardduty-features-on",
        { features: [{ name: "S3_DATA_EVENTS", status: "ENABLED" }] },
        { features: [{ name: "S3_DATA_EVENTS", status: "DISABLED" }] },
    ],
    ["securityhub:ConfigurationPolicy", "securityhub-members-on", hub(true), hub(false)],
    ["inspectorv2:Filter", "guardduty-findings-not-archived", { filterAction: "NONE" }, { filterAction: "SUPPRESS" }],
    ["backup:BackupPlan", "backup-plan-retains", backup(35), backup(1)],
];

function found(type: string, rule: string, inputs: object) {
    return evaluate([record(`aws-native:${type}`, "subject", inputs)]).filter((finding) => finding.rule === rule);
}

describe("policy pack: data and audit of aws-native", () => {
    for (const [type, rule, sound, flawed] of pairs) {
        it(`are judged as those of @pulumi/aws: ${type} by ${rule}`, async () => {
            assert.deepEqual(found(type, rule, sound), []);
            assert.equal(found(type, rule, flawed).filter(({ unknown }) => unknown !== true).length > 0, true);
        });
    }

    it("say what is not known, where a block is known only after the update", async () => {
        const notices = found("msk:Cluster", "msk-clients-encrypted", { encryptionInfo: unknownString });
        assert.deepEqual(
            notices.map(({ unknown }) => unknown),
            [true],
        );
    });
});
