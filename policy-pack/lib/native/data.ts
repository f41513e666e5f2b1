import { each, fields, isObject, renamed, respelled, within, type Inputs, type Translation } from "./translation";

/** Parameters of a group, which CloudFormation takes as one object. */
const parameters = (given: unknown): unknown =>
    isObject(given) && !Array.isArray(given)
        ? Object.entries(given).map(([name, value]) => ({ name, value }))
        : each(given, (one) => ({ name: one["parameterName"], value: one["parameterValue"] }));

const parameterGroup = (type: string, names: Readonly<Record<string, string>> = {}): Translation => ({
    type,
    names,
    shape: ({ parameters: given }) => ({ parameters: parameters(given) }),
});

const signIn = {
    enableIamDatabaseAuthentication: "iamDatabaseAuthenticationEnabled",
    enableCloudwatchLogsExports: "enabledCloudwatchLogsExports",
};
const masterSecret = ({ masterUserSecret }: Inputs) => ({
    masterUserSecretKmsKeyId: within(masterUserSecret, "kmsKeyId"),
});

const relational: Readonly<Record<string, Translation>> = {
    "aws-native:rds:DbInstance": {
        // An instance of a cluster has its storage, its backups and its sign-in there.
        type: ({ dbClusterIdentifier }) =>
            dbClusterIdentifier === undefined || dbClusterIdentifier === null
                ? "aws:rds/instance:Instance"
                : "aws:rds/clusterInstance:ClusterInstance",
        names: {
            ...signIn,
            caCertificateIdentifier: "caCertIdentifier",
            dbClusterIdentifier: "clusterIdentifier",
            dbInstanceClass: "instanceClass",
            dbInstanceIdentifier: "identifier",
            dbParameterGroupName: "parameterGroupName",
            dbSnapshotIdentifier: "snapshotIdentifier",
            enablePerformanceInsights: "performanceInsightsEnabled",
            masterUserPassword: "password",
            masterUsername: "username",
            sourceDbInstanceIdentifier: "replicateSourceDb",
            vpcSecurityGroups: "vpcSecurityGroupIds",
        },
        shape: masterSecret,
    },
    "aws-native:rds:DbCluster": {
        type: "aws:rds/cluster:Cluster",
        names: {
            ...signIn,
            dbClusterIdentifier: "clusterIdentifier",
            masterUserPassword: "masterPassword",
            sourceDbClusterIdentifier: "replicationSourceIdentifier",
        },
        shape: masterSecret,
    },
    "aws-native:rds:DbProxy": renamed("aws:rds/proxy:Proxy", { auth: "auths" }),
    "aws-native:rds:DbParameterGroup": parameterGroup("aws:rds/parameterGroup:ParameterGroup"),
    "aws-native:rds:DbClusterParameterGroup": parameterGroup("aws:rds/clusterParameterGroup:ClusterParameterGroup"),
    "aws-native:rds:OptionGroup": renamed("aws:rds/optionGroup:OptionGroup", { optionConfigurations: "options" }),
    "aws-native:rds:GlobalCluster": renamed("aws:rds/globalCluster:GlobalCluster"),
    "aws-native:rds:DbShardGroup": renamed("aws:rds/shardGroup:ShardGroup"),
    "aws-native:rds:Integration": renamed("aws:rds/integration:Integration"),
    "aws-native:rds:EventSubscription": renamed("aws:rds/eventSubscription:EventSubscription", {
        snsTopicArn: "snsTopic",
    }),
    "aws-native:docdbelastic:Cluster": renamed("aws:docdb/elasticCluster:ElasticCluster"),
    "aws-native:dsql:Cluster": renamed("aws:dsql/cluster:Cluster"),
    "aws-native:neptune:DbCluster": renamed("aws:neptune/cluster:Cluster", {
        iamAuthEnabled: "iamDatabaseAuthenticationEnabled",
        kmsKeyId: "kmsKeyArn",
        dbSubnetGroupName: "neptuneSubnetGroupName",
    }),
    "aws-native:neptune:DbInstance": renamed("aws:neptune/clusterInstance:ClusterInstance"),
    "aws-native:neptune:DbClusterParameterGroup": parameterGroup(
        "aws:neptune/clusterParameterGroup:ClusterParameterGroup",
    ),
    "aws-native:neptunegraph:Graph": renamed("aws:neptunegraph/graph:Graph"),
};

const warehouses: Readonly<Record<string, Translation>> = {
    "aws-native:redshift:Cluster": {
        type: "aws:redshift/cluster:Cluster",
        names: { masterUserPassword: "masterPassword", dbName: "databaseName" },
        shape: ({ loggingProperties: log }) => ({
            logging:
                log === undefined || log === null ? undefined : { ...Object(fields(log, (one) => one)), enable: true },
        }),
    },
    "aws-native:redshift:ClusterParameterGroup": parameterGroup("aws:redshift/parameterGroup:ParameterGroup", {
        parameterGroupFamily: "family",
    }),
    "aws-native:redshift:EndpointAuthorization": renamed("aws:redshift/endpointAuthorization:EndpointAuthorization"),
    "aws-native:redshiftserverless:Namespace": renamed("aws:redshiftserverless/namespace:Namespace"),
    "aws-native:redshiftserverless:Workgroup": renamed("aws:redshiftserverless/workgroup:Workgroup"),
    "aws-native:opensearchservice:Domain": {
        type: "aws:opensearch/domain:Domain",
        names: {
            encryptionAtRestOptions: "encryptAtRest",
            nodeToNodeEncryptionOptions: "nodeToNodeEncryption",
        },
        shape: ({ logPublishingOptions: logs }) => ({
            logPublishingOptions: fields(logs, (byType) =>
                Object.entries(byType).map(([logType, log]) => ({ logType, ...Object(fields(log, (one) => one)) })),
            ),
        }),
    },
    "aws-native:opensearchserverless:SecurityPolicy": renamed(
        "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy",
    ),
    "aws-native:opensearchserverless:AccessPolicy": renamed(
        "aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy",
    ),
    "aws-native:opensearchserverless:Collection": renamed("aws:opensearch/serverlessCollection:ServerlessCollection"),
};

const replica = (one: Inputs) => ({
    regionName: one["region"],
    kmsKeyArn: within(one["sseSpecification"], "kmsMasterKeyId"),
    pointInTimeRecovery: within(one["pointInTimeRecoverySpecification"], "pointInTimeRecoveryEnabled"),
    deletionProtectionEnabled: one["deletionProtectionEnabled"],
});

const tables: Readonly<Record<string, Translation>> = {
    "aws-native:dynamodb:GlobalTable": {
        type: "aws:dynamodb/table:Table",
        names: { tableName: "name" },
        // Here every Region is a replica, that of the table too.
        shape: ({ replicas, sseSpecification }) => {
            const [own, ...others] = Array.isArray(replicas) ? replicas.filter(isObject).map(replica) : [];
            return {
                replicas: others,
                serverSideEncryption: {
                    enabled: within(sseSpecification, "sseEnabled"),
                    kmsKeyArn: own?.kmsKeyArn,
                },
                pointInTimeRecovery: { enabled: own?.pointInTimeRecovery },
                deletionProtectionEnabled: own?.deletionProtectionEnabled,
            };
        },
    },
    "aws-native:cassandra:Table": {
        type: "aws:keyspaces/table:Table",
        shape: ({ encryptionSpecification, pointInTimeRecoveryEnabled: recovery }) => ({
            encryptionSpecification: respelled(encryptionSpecification, { encryptionType: "type" }),
            pointInTimeRecovery: { status: recovery === true || recovery === "true" ? "ENABLED" : recovery },
        }),
    },
    "aws-native:timestream:Database": renamed("aws:timestreamwrite/database:Database"),
    "aws-native:timestream:Table": renamed("aws:timestreamwrite/table:Table"),
    "aws-native:timestream:InfluxDbInstance": renamed("aws:timestreaminfluxdb/dbInstance:DbInstance"),
};

const caches: Readonly<Record<string, Translation>> = {
    "aws-native:elasticache:ReplicationGroup": renamed("aws:elasticache/replicationGroup:ReplicationGroup", {
        replicationGroupDescription: "description",
        cacheSubnetGroupName: "subnetGroupName",
        cacheParameterGroupName: "parameterGroupName",
    }),
    "aws-native:elasticache:ServerlessCache": renamed("aws:elasticache/serverlessCache:ServerlessCache"),
    "aws-native:elasticache:User": renamed("aws:elasticache/user:User"),
    "aws-native:memorydb:Cluster": renamed("aws:memorydb/cluster:Cluster", { kmsKeyId: "kmsKeyArn" }),
    "aws-native:memorydb:User": renamed("aws:memorydb/user:User"),
    "aws-native:amazonmq:Broker": renamed("aws:mq/broker:Broker"),
    "aws-native:dms:InstanceProfile": renamed("aws:dms/instanceProfile:InstanceProfile"),
    "aws-native:dms:ReplicationConfig": renamed("aws:dms/replicationConfig:ReplicationConfig"),
    "aws-native:efs:AccessPoint": renamed("aws:efs/accessPoint:AccessPoint"),
    "aws-native:efs:MountTarget": renamed("aws:efs/mountTarget:MountTarget"),
};

/** Where data lies: databases, warehouses, tables, caches. */
export const data: Readonly<Record<string, Translation>> = { ...relational, ...warehouses, ...tables, ...caches };
