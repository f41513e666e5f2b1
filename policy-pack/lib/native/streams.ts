import { fields, renamed, respelled, within, type Inputs, type Translation } from "./translation";

/** Blocks by what they are called in @pulumi/aws. */
const destinations: Readonly<Record<string, string>> = {
    amazonopensearchserviceDestinationConfiguration: "opensearchConfiguration",
    amazonOpenSearchServerlessDestinationConfiguration: "opensearchserverlessConfiguration",
    elasticsearchDestinationConfiguration: "elasticsearchConfiguration",
    extendedS3DestinationConfiguration: "extendedS3Configuration",
    httpEndpointDestinationConfiguration: "httpEndpointConfiguration",
    icebergDestinationConfiguration: "icebergConfiguration",
    redshiftDestinationConfiguration: "redshiftConfiguration",
    s3DestinationConfiguration: "extendedS3Configuration",
    snowflakeDestinationConfiguration: "snowflakeConfiguration",
    splunkDestinationConfiguration: "splunkConfiguration",
};
const kinds: Readonly<Record<string, string>> = {
    extendedS3Configuration: "extended_s3",
    httpEndpointConfiguration: "http_endpoint",
};

const key = (encryption: unknown): unknown => {
    const block = within(encryption, "kmsEncryptionConfig");
    return within(block, "awskmsKeyArn") ?? within(block, "awsKmsKeyArn");
};

/** A destination, and the buckets within it, which name their key in a block of their own. */
function destination(block: unknown): unknown {
    return fields(block, (one) => ({
        ...one,
        ...(one["bucketArn"] !== undefined && { kmsKeyArn: key(one["encryptionConfiguration"]) }),
        ...Object.fromEntries(
            ["s3Configuration", "s3BackupConfiguration"]
                .filter((name) => one[name] !== undefined)
                .map((name) => [name, destination(one[name])]),
        ),
        ...(fields(one["endpointConfiguration"], ({ url, name, accessKey }) => ({ url, name, accessKey })) as Inputs),
    }));
}

const delivery = (inputs: Inputs): Inputs => {
    const blocks = Object.entries(destinations).filter(([name]) => inputs[name] !== undefined);
    const encryption = inputs["deliveryStreamEncryptionConfigurationInput"];
    const [first] = blocks.map(([, name]) => kinds[name] ?? name.replace(/Configuration$/, ""));
    return {
        ...Object.fromEntries(blocks.map(([name, known]) => [known, destination(inputs[name])])),
        destination: first,
        serverSideEncryption: fields(encryption, (one) => ({ ...one, enabled: true })),
    };
};

const brokerLogs = { cloudWatchLogs: "cloudwatchLogs" };
const isOn = (block: unknown) => within(block, "enabled");

/** What carries data: streams, deliveries, Kafka. */
export const streams: Readonly<Record<string, Translation>> = {
    "aws-native:kinesis:Stream": {
        type: "aws:kinesis/stream:Stream",
        names: { retentionPeriodHours: "retentionPeriod" },
        shape: ({ streamEncryption }) => ({
            encryptionType: within(streamEncryption, "encryptionType"),
            kmsKeyId: within(streamEncryption, "keyId"),
        }),
    },
    "aws-native:kinesisvideo:Stream": renamed("aws:kinesis/videoStream:VideoStream"),
    "aws-native:kinesisfirehose:DeliveryStream": {
        type: "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
        names: { kinesisStreamSourceConfiguration: "kinesisSourceConfiguration" },
        shape: delivery,
    },
    "aws-native:msk:Cluster": {
        type: "aws:msk/cluster:Cluster",
        shape: ({ encryptionInfo, clientAuthentication, loggingInfo }) => ({
            encryptionInfo: fields(encryptionInfo, (one) => ({
                ...one,
                encryptionAtRestKmsKeyArn: within(one["encryptionAtRest"], "dataVolumeKmsKeyId"),
            })),
            clientAuthentication: fields(clientAuthentication, ({ sasl, tls, unauthenticated }) => ({
                sasl: fields(sasl, ({ iam, scram }) => ({ iam: isOn(iam), scram: isOn(scram) })),
                tls: fields(tls, (one) => ({
                    certificateAuthorityArns: one["enabled"] === false ? [] : one["certificateAuthorityArnList"],
                })),
                unauthenticated: isOn(unauthenticated),
            })),
            loggingInfo: respelled(loggingInfo, brokerLogs),
        }),
    },
    "aws-native:msk:ClusterPolicy": renamed("aws:msk/clusterPolicy:ClusterPolicy"),
    "aws-native:msk:Configuration": renamed("aws:msk/configuration:Configuration"),
    "aws-native:msk:ServerlessCluster": {
        type: "aws:msk/serverlessCluster:ServerlessCluster",
        shape: ({ vpcConfigs }) => ({ vpcConfigs: respelled(vpcConfigs, { securityGroups: "securityGroupIds" }) }),
    },
    "aws-native:kafkaconnect:Connector": {
        type: "aws:mskconnect/connector:Connector",
        shape: ({ logDelivery }) => ({ logDelivery: respelled(logDelivery, brokerLogs) }),
    },
};
