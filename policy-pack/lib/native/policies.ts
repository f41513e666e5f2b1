import { beside, fields, isObject, renamed, type Translation } from "./translation";
import { list } from "../values";

const document = { policyDocument: "policy" };

/** Resources of aws-native that are policies or carry one. */
export const carriersOfPolicies: Readonly<Record<string, Translation>> = {
    "aws-native:kms:ReplicaKey": renamed("aws:kms/replicaKey:ReplicaKey", {
        keyPolicy: "policy",
        pendingWindowInDays: "deletionWindowInDays",
    }),
    "aws-native:sqs:Queue": renamed("aws:sqs/queue:Queue", { queueName: "name" }),
    "aws-native:sqs:QueuePolicy": renamed("aws:sqs/queuePolicy:QueuePolicy", { ...document, queues: "queueUrl" }),
    "aws-native:sqs:QueueInlinePolicy": renamed("aws:sqs/queuePolicy:QueuePolicy", { ...document, queue: "queueUrl" }),
    "aws-native:sns:Topic": {
        type: "aws:sns/topic:Topic",
        names: { topicName: "name" },
        companions: {
            "aws:sns/topicSubscription:TopicSubscription": ({ subscription }, topic) =>
                list(subscription)
                    .filter(isObject)
                    .map((one) => ({ ...one, topic })),
        },
    },
    "aws-native:sns:TopicPolicy": renamed("aws:sns/topicPolicy:TopicPolicy", { ...document, topics: "arn" }),
    "aws-native:sns:TopicInlinePolicy": renamed("aws:sns/topicPolicy:TopicPolicy", { ...document, topicArn: "arn" }),
    "aws-native:ecr:Repository": {
        type: "aws:ecr/repository:Repository",
        names: { repositoryName: "name", emptyOnDelete: "forceDelete" },
        shape: ({ encryptionConfiguration }) => ({ encryptionConfigurations: list(encryptionConfiguration) }),
        companions: {
            "aws:ecr/repositoryPolicy:RepositoryPolicy": beside("repositoryPolicyText", "repository", "policy"),
            "aws:ecr/lifecyclePolicy:LifecyclePolicy": beside("lifecyclePolicy", "repository", "policy"),
        },
    },
    "aws-native:ecr:RegistryPolicy": renamed("aws:ecr/registryPolicy:RegistryPolicy", { policyText: "policy" }),
    "aws-native:ec2:VpcEndpoint": renamed("aws:ec2/vpcEndpoint:VpcEndpoint", document),
    "aws-native:s3:AccessPoint": renamed("aws:s3/accessPoint:AccessPoint"),
    "aws-native:s3:MultiRegionAccessPointPolicy": {
        type: "aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy",
        shape: ({ policy, mrapName }) => ({ details: { name: mrapName, policy } }),
    },
    "aws-native:s3objectlambda:AccessPointPolicy": renamed(
        "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy",
        { ...document, objectLambdaAccessPoint: "name" },
    ),
    "aws-native:s3:AccessGrantsLocation": renamed("aws:s3control/accessGrantsLocation:AccessGrantsLocation"),
    "aws-native:s3:AccessGrant": renamed("aws:s3control/accessGrant:AccessGrant"),
    "aws-native:s3express:BucketPolicy": renamed("aws:s3/bucketPolicy:BucketPolicy", document),
    "aws-native:s3tables:TableBucket": renamed("aws:s3tables/tableBucket:TableBucket", { tableBucketName: "name" }),
    "aws-native:s3tables:TableBucketPolicy": renamed("aws:s3tables/tableBucketPolicy:TableBucketPolicy"),
    "aws-native:efs:FileSystem": {
        type: "aws:efs/fileSystem:FileSystem",
        companions: {
            "aws:efs/fileSystemPolicy:FileSystemPolicy": beside("fileSystemPolicy", "fileSystemId", "policy"),
            "aws:efs/backupPolicy:BackupPolicy": beside("backupPolicy", "fileSystemId", "backupPolicy"),
        },
    },
    "aws-native:backup:BackupVault": {
        type: "aws:backup/vault:Vault",
        names: { backupVaultName: "name", encryptionKeyArn: "kmsKeyArn" },
        companions: {
            "aws:backup/vaultPolicy:VaultPolicy": beside("accessPolicy", "backupVaultName", "policy"),
            "aws:backup/vaultLockConfiguration:VaultLockConfiguration": ({ lockConfiguration: lock }, urn) =>
                isObject(lock) ? { ...lock, backupVaultName: urn } : undefined,
        },
    },
    "aws-native:events:EventBus": {
        type: "aws:cloudwatch/eventBus:EventBus",
        companions: { "aws:cloudwatch/eventBusPolicy:EventBusPolicy": beside("policy", "eventBusName", "policy") },
    },
    "aws-native:events:EventBusPolicy": {
        type: "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
        shape: ({ statement }) => (isObject(statement) ? { policy: { Statement: [statement] } } : {}),
    },
    "aws-native:logs:LogGroup": renamed("aws:cloudwatch/logGroup:LogGroup", { logGroupName: "name" }),
    "aws-native:logs:ResourcePolicy": renamed("aws:cloudwatch/logResourcePolicy:LogResourcePolicy"),
    "aws-native:logs:Destination": renamed("aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy", {
        destinationPolicy: "accessPolicy",
    }),
    "aws-native:sagemaker:ModelPackageGroup": {
        type: "aws:sagemaker/modelPackageGroup:ModelPackageGroup",
        companions: {
            "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy": beside(
                "modelPackageGroupPolicy",
                "modelPackageGroupName",
                "resourcePolicy",
            ),
        },
    },
    "aws-native:codeartifact:Domain": {
        type: "aws:codeartifact/domain:Domain",
        names: { domainName: "domain" },
        companions: {
            "aws:codeartifact/domainPermissions:DomainPermissions": beside(
                "permissionsPolicyDocument",
                "domain",
                "policyDocument",
            ),
        },
    },
    "aws-native:codeartifact:Repository": {
        type: "aws:codeartifact/repository:Repository",
        names: { repositoryName: "repository", domainName: "domain" },
        companions: {
            "aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy": beside(
                "permissionsPolicyDocument",
                "repository",
                "policyDocument",
            ),
        },
    },
    "aws-native:dynamodb:Table": {
        type: "aws:dynamodb/table:Table",
        names: { tableName: "name" },
        shape: ({ sseSpecification, pointInTimeRecoverySpecification }) => ({
            serverSideEncryption: fields(sseSpecification, (sse) => ({
                enabled: sse["sseEnabled"],
                kmsKeyArn: sse["kmsMasterKeyId"],
            })),
            pointInTimeRecovery: fields(pointInTimeRecoverySpecification, (one) => ({
                enabled: one["pointInTimeRecoveryEnabled"],
            })),
        }),
        companions: {
            "aws:dynamodb/resourcePolicy:ResourcePolicy": ({ resourcePolicy }, urn) =>
                isObject(resourcePolicy)
                    ? { resourceArn: urn, policy: resourcePolicy["policyDocument"] ?? resourcePolicy }
                    : undefined,
        },
    },
    "aws-native:kinesis:ResourcePolicy": renamed("aws:kinesis/resourcePolicy:ResourcePolicy", {
        resourcePolicy: "policy",
    }),
    "aws-native:apigateway:RestApi": renamed("aws:apigateway/restApi:RestApi"),
    "aws-native:lambda:Permission": renamed("aws:lambda/permission:Permission", { functionName: "function" }),
    "aws-native:lambda:LayerVersionPermission": renamed("aws:lambda/layerVersionPermission:LayerVersionPermission", {
        layerVersionArn: "layerName",
    }),
    "aws-native:lambda:Url": renamed("aws:lambda/functionUrl:FunctionUrl", {
        authType: "authorizationType",
        targetFunctionArn: "functionName",
    }),
    "aws-native:vpclattice:AuthPolicy": renamed("aws:vpclattice/authPolicy:AuthPolicy"),
    "aws-native:vpclattice:ResourcePolicy": renamed("aws:vpclattice/resourcePolicy:ResourcePolicy"),
    "aws-native:xray:ResourcePolicy": renamed("aws:xray/resourcePolicy:ResourcePolicy"),
    "aws-native:oam:Sink": renamed("aws:oam/sinkPolicy:SinkPolicy"),
};
