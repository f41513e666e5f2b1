import { unknownString } from "../../../policy-pack/lib/unknown";
import { resource, single, type Pair, type Pairs } from "./pair";

const key = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const role = "arn:aws:iam::111122223333:role/reader";
const arn = (service: string, rest: string) => `arn:aws:${service}:eu-central-1:111122223333:${rest}`;
const allow = { Effect: "Allow", Principal: { AWS: role }, Action: "kinesis:PutRecord", Resource: "*" };
const anyone = { ...allow, Principal: "*" };
const policy = (...Statement: readonly object[]) => JSON.stringify({ Version: "2012-10-17", Statement });

/** The policy of a stream: one that lets in whom it means, and one that lets in anybody. */
const letting = (sound: string, flawed: string): Pair =>
    single(
        "kinesis-policy-closed",
        "aws:kinesis/resourcePolicy:ResourcePolicy",
        { resourceArn: arn("kinesis", "stream/s"), policy: sound },
        { policy: flawed },
    );
const under = (sound: object, flawed: object): Pair =>
    letting(policy({ ...anyone, Condition: sound }), policy({ ...anyone, Condition: flawed }));

const instance = { engine: "postgres", instanceClass: "db.m7g.large", storageEncrypted: true, kmsKeyId: key };
const cluster = { engine: "aurora-postgresql", engineMode: "serverless", kmsKeyId: key };
const group = { description: "features", engine: "valkey", kmsKeyId: key };
const table = { hashKey: "id", serverSideEncryption: { enabled: true, kmsKeyArn: key } };
const replica = { regionName: "eu-west-1", kmsKeyArn: key, pointInTimeRecovery: true };
const kafka = { kafkaVersion: "3.8.x", numberOfBrokerNodes: 3 };
const bucket = { roleArn: role, bucketArn: "arn:aws:s3:::data", kmsKeyArn: key };
const search = { domainName: "logs", encryptAtRest: { enabled: true, kmsKeyId: unknownString } };
const dms = { endpointId: "e", endpointType: "source", sslMode: "verify-full" };
const work = { posixUser: { uid: "1000", gid: "1000" }, rootDirectory: { path: "/work" } };
const tlsOnly = (Principal: unknown) =>
    policy({
        Effect: "Deny",
        Principal,
        Action: "elasticfilesystem:*",
        Resource: "*",
        Condition: { Bool: { "aws:securetransport": ["false"] } },
    });

/** A file system, and its policy, which stands before it and names it by reference or by id. */
const fileSystem = (document: string, fileSystemId?: string) => [
    resource(
        "aws:efs/fileSystemPolicy:FileSystemPolicy",
        "policy",
        { policy: document, ...(fileSystemId !== undefined && { fileSystemId }) },
        fileSystemId === undefined ? { fileSystemId: "files" } : {},
    ),
    resource("aws:efs/fileSystem:FileSystem", "files", { encrypted: true, kmsKeyId: key }),
];

const databases: Pairs = {
    "a public address as text, beside a key that is not known": single(
        "rds-instance-not-public",
        "aws:rds/instance:Instance",
        { ...instance, kmsKeyId: unknownString, publiclyAccessible: "false" },
        { publiclyAccessible: "True" },
    ),
    "storage in clear, though a key is named that is not known": single(
        "rds-storage-customer-key",
        "aws:rds/instance:Instance",
        { ...instance, kmsKeyId: unknownString },
        { storageEncrypted: "false" },
    ),
    "AWS's key by the ARN of its alias": single("rds-storage-customer-key", "aws:rds/instance:Instance", instance, {
        kmsKeyId: arn("kms", "alias/aws/rds"),
    }),
    "no key for Aurora Serverless v1, which is always encrypted": single(
        "rds-storage-customer-key",
        "aws:rds/cluster:Cluster",
        cluster,
        { kmsKeyId: null },
    ),
    "no logs of a cluster that has servers": single("rds-logs-exported", "aws:rds/cluster:Cluster", cluster, {
        engineMode: "provisioned",
    }),
    "backups of no days, as text": single(
        "rds-backups-retained",
        "aws:rds/instance:Instance",
        { ...instance, backupRetentionPeriod: "35" },
        { backupRetentionPeriod: "0" },
    ),
    "a snapshot for all, beside an account that is not known": single(
        "rds-snapshot-not-public",
        "aws:rds/snapshot:Snapshot",
        { dbInstanceIdentifier: "d", dbSnapshotIdentifier: "s", sharedAccounts: [] },
        { sharedAccounts: [unknownString, "ALL"] },
    ),
    "TLS left at the default of PostgreSQL 14, where that of 16 is on": single(
        "rds-parameters-demand-tls",
        "aws:rds/parameterGroup:ParameterGroup",
        { family: "postgres16", parameters: [{ name: "log_statement", value: "ddl" }] },
        { family: "postgres14" },
    ),
    "a parameter in capitals, as a number, in one block": single(
        "rds-parameters-demand-tls",
        "aws:rds/parameterGroup:ParameterGroup",
        { family: "postgres16", parameters: { name: "rds.force_ssl", value: 1 } },
        { parameters: { name: "RDS.Force_SSL", value: 0 } },
    ),
    "a second sign-in without IAM, all secrets not known": single(
        "rds-proxy-iam-authentication",
        "aws:rds/proxy:Proxy",
        { engineFamily: "POSTGRESQL", requireTls: true, auths: [{ iamAuth: "REQUIRED", secretArn: unknownString }] },
        {
            auths: [
                { iamAuth: "REQUIRED", secretArn: unknownString },
                { iamAuth: "disabled", secretArn: unknownString },
            ],
        },
    ),
    "old TLS named beside new": single(
        "rds-options-encrypted",
        "aws:rds/optionGroup:OptionGroup",
        {
            engineName: "oracle-ee",
            options: { optionName: "SSL", optionSettings: [{ name: "SQLNET.SSL_VERSION", value: "1.2" }] },
        },
        { options: { optionName: "SSL", optionSettings: [{ name: "SQLNET.SSL_VERSION", value: "1.2 or 1.0" }] } },
    ),
    "copies without a grant, whose key would encrypt them": single(
        "redshift-customer-key",
        "aws:redshift/snapshotCopy:SnapshotCopy",
        { clusterIdentifier: "dw", destinationRegion: "eu-west-1", snapshotCopyGrantName: unknownString },
        { snapshotCopyGrantName: "" },
    ),
    "no log of a warehouse, where that of another is kept": {
        rule: "redshift-cluster-logged",
        sound: [
            resource("aws:redshift/logging:Logging", "log", { bucketName: "audit" }, { clusterIdentifier: "dw" }),
            resource("aws:redshift/cluster:Cluster", "dw", { nodeType: "ra3.xlplus" }),
        ],
        flawed: [
            resource("aws:redshift/logging:Logging", "log", { bucketName: "audit", clusterIdentifier: "other" }),
            resource("aws:redshift/cluster:Cluster", "dw", { nodeType: "ra3.xlplus" }),
        ],
    },
    "a replica without a key, in one block": single(
        "dynamodb-table-customer-key",
        "aws:dynamodb/table:Table",
        { ...table, replicas: replica },
        { replicas: { ...replica, kmsKeyArn: "" } },
    ),
    "a replica that cannot be restored, whose key is not known": single(
        "dynamodb-replica-recoverable",
        "aws:dynamodb/table:Table",
        { ...table, replicas: [{ ...replica, kmsKeyArn: unknownString }] },
        { replicas: [{ ...replica, kmsKeyArn: unknownString, pointInTimeRecovery: "false" }] },
    ),
    "no audit of a document database, where others ask for some of it": single(
        "docdb-parameters-audit",
        "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
        { family: "docdb5.0", parameters: [{ name: "audit_logs", value: "ddl, dml_write" }] },
        { parameters: [{ name: "audit_logs", value: "None" }] },
    ),
};

const caches: Pairs = {
    "Redis encrypted by default, as Valkey is": single(
        "elasticache-customer-key",
        "aws:elasticache/replicationGroup:ReplicationGroup",
        group,
        { engine: "redis" },
    ),
    "plaintext of a cache, where a member of a global group cannot say": single(
        "elasticache-transit-encrypted",
        "aws:elasticache/replicationGroup:ReplicationGroup",
        { ...group, globalReplicationGroupId: "ldgnf-features" },
        { globalReplicationGroupId: "", transitEncryptionEnabled: false },
    ),
    "clients that may choose plaintext, where nothing else is known": single(
        "elasticache-transit-encrypted",
        "aws:elasticache/replicationGroup:ReplicationGroup",
        { ...group, kmsKeyId: unknownString, userGroupIds: [unknownString], transitEncryptionEnabled: "true" },
        { transitEncryptionMode: "Preferred" },
    ),
    "subnets of the default VPC, where others are made in the same update": single(
        "elasticache-own-subnets",
        "aws:elasticache/cluster:Cluster",
        { engine: "memcached", subnetGroupName: unknownString },
        { subnetGroupName: "Default" },
    ),
    "a user of all commands, whose password is not known": single(
        "elasticache-users-narrow",
        "aws:elasticache/user:User",
        {
            userName: "job",
            accessString: "on ~app:* -@all +@read",
            authenticationMode: { type: "password", passwords: [unknownString] },
        },
        { accessString: "on ~* +@all" },
    ),
    "a shard without a replica, as text": single(
        "data-store-zones-several",
        "aws:memorydb/cluster:Cluster",
        { nodeType: "db.r7g.large", aclName: "closed" },
        { numReplicasPerShard: "0" },
    ),
};

const streams: Pairs = {
    "an organization by pattern beside one by name": under(
        { StringLike: { "AWS:principalorgid": ["o-abcdefghij"] } },
        { StringLike: { "aws:PrincipalOrgID": ["o-abcdefghij", "o-*"] } },
    ),
    "roles of any account": under(
        { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" } },
        { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/data" } },
    ),
    "an account compared as a number": under(
        { StringEquals: { "aws:PrincipalAccount": 111122223333 } },
        { NumericGreaterThan: { "aws:PrincipalAccount": "0" } },
    ),
    "both halves of IPv6": under(
        { IpAddress: { "aws:SourceIp": "2001:db8::/32" } },
        { IpAddress: { "aws:SourceIp": ["::/1", "8000::/1"] } },
    ),
    "an organization that is the caller's own": under(
        { StringEquals: { "aws:PrincipalOrgID": "${aws:ResourceOrgID}" } },
        { StringEquals: { "aws:PrincipalOrgID": "${aws:PrincipalOrgID}" } },
    ),
    "the organization of what is called, not of who calls": under(
        { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } },
        { StringEquals: { "aws:ResourceOrgID": "o-abcdefghij" } },
    ),
    "a key that must be there, whatever it says": under(
        { StringEqualsIgnoreCase: { "aws:PrincipalOrgID": "o-abcdefghij" } },
        { Null: { "aws:PrincipalOrgID": "false" } },
    ),
    "elements in small letters, none of them a list": letting(
        policy(allow),
        JSON.stringify({ statement: { effect: "ALLOW", principal: { aws: "*" }, action: "KINESIS:*", resource: "*" } }),
    ),
    "a guard that stands over some actions": letting(
        policy(anyone, {
            ...anyone,
            Effect: "Deny",
            Action: "kinesis:*",
            Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } },
        }),
        policy(anyone, {
            ...anyone,
            Effect: "Deny",
            Action: "kinesis:DeleteStream",
            Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } },
        }),
    ),
    "records in clear, though a key is named that is not known": single(
        "kinesis-stream-customer-key",
        "aws:kinesis/stream:Stream",
        { encryptionType: "KMS", kmsKeyId: unknownString },
        { encryptionType: "none" },
    ),
    "deliveries in clear where the source is no encrypted stream": single(
        "kinesis-firehose-customer-key",
        "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
        {
            kinesisSourceConfiguration: { kinesisStreamArn: unknownString, roleArn: role },
            extendedS3Configuration: bucket,
        },
        { kinesisSourceConfiguration: undefined },
    ),
    "failed documents under no key": single(
        "kinesis-firehose-output-customer-key",
        "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
        {
            destination: "opensearchserverless",
            opensearchserverlessConfiguration: { roleArn: unknownString, s3Configuration: bucket },
        },
        {
            opensearchserverlessConfiguration: {
                roleArn: unknownString,
                s3Configuration: { ...bucket, kmsKeyArn: null },
            },
        },
    ),
    "a Kafka cluster that is read from the internet": single(
        "msk-cluster-not-public",
        "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
        {
            mskSourceConfiguration: {
                authenticationConfiguration: { connectivity: "PRIVATE", roleArn: unknownString },
            },
        },
        { mskSourceConfiguration: { authenticationConfiguration: { connectivity: "public", roleArn: unknownString } } },
    ),
    "certificates of no authority": single(
        "msk-cluster-authenticated",
        "aws:msk/cluster:Cluster",
        { ...kafka, clientAuthentication: { tls: { certificateAuthorityArns: [unknownString] } } },
        { clientAuthentication: { tls: { certificateAuthorityArns: [] } } },
    ),
    "access without authorization, in a line with spaces": single(
        "msk-configuration-acl",
        "aws:msk/configuration:Configuration",
        { serverProperties: "auto.create.topics.enable=false\nallow.everyone.if.no.acl.found=false" },
        { serverProperties: "auto.create.topics.enable=false\n allow.everyone.if.no.acl.found = TRUE \n" },
    ),
};

const files: Pairs = {
    "a refusal of plaintext to one role, before the file system": {
        rule: "efs-file-system-tls-only",
        sound: fileSystem(tlsOnly({ AWS: "*" })),
        flawed: fileSystem(tlsOnly({ AWS: role })),
    },
    "a refusal of plaintext for another file system": {
        rule: "efs-file-system-tls-only",
        sound: fileSystem(tlsOnly("*")),
        flawed: fileSystem(tlsOnly("*"), "fs-999"),
    },
    "root's group among further ones": single(
        "efs-access-point-confined",
        "aws:efs/accessPoint:AccessPoint",
        { ...work, fileSystemId: unknownString },
        { posixUser: { uid: "1000", gid: "1000", secondaryGids: [100, 0] } },
    ),
    "the whole file system, where the user is not known": single(
        "efs-access-point-confined",
        "aws:efs/accessPoint:AccessPoint",
        { ...work, posixUser: unknownString },
        { rootDirectory: { path: "//" } },
    ),
    "root on clients that are not known": single(
        "fsx-exports-narrow",
        "aws:fsx/openZfsVolume:OpenZfsVolume",
        { nfsExports: { clientConfigurations: [{ clients: unknownString, options: ["rw"] }] } },
        { nfsExports: { clientConfigurations: [{ clients: unknownString, options: ["rw", "no_root_squash"] }] } },
    ),
    "scratch space, which takes no key": single(
        "fsx-customer-key",
        "aws:fsx/lustreFileSystem:LustreFileSystem",
        { deploymentType: "PERSISTENT_2", kmsKeyId: key },
        { deploymentType: "SCRATCH_2", kmsKeyId: undefined },
    ),
    "a document database that asks nobody, whose other settings speak TLS": single(
        "dms-endpoint-encrypted",
        "aws:dms/endpoint:Endpoint",
        { ...dms, engineName: "docdb", mongodbSettings: { authType: "password" } },
        { mongodbSettings: { authType: "NO" } },
    ),
    "objects for everybody, written by replication": single(
        "s3-object-not-public",
        "aws:dms/s3Endpoint:S3Endpoint",
        { endpointType: "target", bucketName: unknownString, cannedAclForObjects: "bucket-owner-full-control" },
        { cannedAclForObjects: "public-read" },
    ),
    "errors of replication alone": single(
        "dms-tasks-logged",
        "aws:dms/replicationTask:ReplicationTask",
        { replicationTaskSettings: JSON.stringify({ Logging: { EnableLogging: "true" } }) },
        {
            replicationTaskSettings: JSON.stringify({
                Logging: {
                    EnableLogging: true,
                    LogComponents: [{ Id: "TARGET_APPLY", Severity: "LOGGER_SEVERITY_ERROR" }],
                },
            }),
        },
    ),
    "anybody at a domain, whose own ARN is not known": single(
        "opensearch-domain-policy-closed",
        "aws:elasticsearch/domain:Domain",
        { ...search, accessPolicies: { Statement: { ...allow, Action: "es:ESHttpGet", Resource: unknownString } } },
        { accessPolicies: { Statement: { ...anyone, Action: "es:ESHttpGet", Resource: unknownString } } },
    ),
    "a collection open to the internet by one rule of two": single(
        "opensearch-collection-private",
        "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy",
        { type: "network", policy: JSON.stringify([{ AllowFromPublic: false, SourceVPCEs: [unknownString] }]) },
        { policy: JSON.stringify([{ AllowFromPublic: false, SourceVPCEs: ["vpce-1"] }, { AllowFromPublic: "true" }]) },
    ),
};

export const data: Pairs = { ...databases, ...caches, ...streams, ...files };
