import { fields, isObject, renamed, respelled, type Inputs, type Translation } from "./translation";
import { isUnknown } from "../unknown";
import { list, only } from "../values";

/** The block, which may be given as a list of one. */
const block = (value: unknown): unknown => (isObject(value) ? only<unknown>(value) : value);
const fieldOf = (value: unknown, key: string): unknown => {
    const one = block(value);
    return isObject(one) ? one[key] : undefined;
};

/** A block that aws-native has and @pulumi/aws does not: what is in it stands in the resource itself. */
const opened = (type: string, property: string, ...keys: readonly string[]): Translation => ({
    type,
    shape: (inputs) => {
        const inner = block(inputs[property]);
        if (isObject(inner)) return inner;
        return isUnknown(inner) ? Object.fromEntries(keys.map((key) => [key, inner])) : {};
    },
});

const tableDefaults = "createTableDefaultPermissions";
const secured = ["modelKmsKeyId", "volumeKmsKeyId", "vpcConfig"];

const glue: Readonly<Record<string, Translation>> = {
    "aws-native:glue:Job": {
        type: "aws:glue/job:Job",
        names: { role: "roleArn" },
        shape: ({ connections }) => ({ connections: fieldOf(connections, "connections") ?? connections }),
    },
    "aws-native:glue:Crawler": renamed("aws:glue/crawler:Crawler", {
        crawlerSecurityConfiguration: "securityConfiguration",
    }),
    "aws-native:glue:DevEndpoint": renamed("aws:glue/devEndpoint:DevEndpoint"),
    "aws-native:glue:Trigger": renamed("aws:glue/trigger:Trigger"),
    "aws-native:glue:Workflow": renamed("aws:glue/workflow:Workflow"),
    "aws-native:glue:Connection": opened("aws:glue/connection:Connection", "connectionInput", "connectionProperties"),
    "aws-native:glue:Database": opened("aws:glue/catalogDatabase:CatalogDatabase", "databaseInput", tableDefaults),
    "aws-native:glue:DataCatalogEncryptionSettings": {
        type: "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
        shape: ({ dataCatalogEncryptionSettings: given }) => ({
            dataCatalogEncryptionSettings: respelled(given, { kmsKeyId: "awsKmsKeyId" }),
        }),
    },
    "aws-native:glue:SecurityConfiguration": {
        type: "aws:glue/securityConfiguration:SecurityConfiguration",
        shape: ({ encryptionConfiguration }) => ({
            encryptionConfiguration: respelled(encryptionConfiguration, {
                cloudWatchEncryption: "cloudwatchEncryption",
                cloudWatchEncryptionMode: "cloudwatchEncryptionMode",
                s3Encryptions: "s3Encryption",
            }),
        }),
    },
};

const renamedInWorkGroups = {
    enforceWorkGroupConfiguration: "enforceWorkgroupConfiguration",
    publishCloudWatchMetricsEnabled: "publishCloudwatchMetricsEnabled",
};

const athena: Readonly<Record<string, Translation>> = {
    "aws-native:athena:WorkGroup": {
        type: "aws:athena/workgroup:Workgroup",
        shape: ({ workGroupConfiguration }) => ({
            configuration: fields(block(workGroupConfiguration), (given) => ({
                ...Object(respelled(given, renamedInWorkGroups)),
                resultConfiguration: respelled(given["resultConfiguration"], { kmsKey: "kmsKeyArn" }),
            })),
        }),
    },
};

const emr: Readonly<Record<string, Translation>> = {
    "aws-native:emr:SecurityConfiguration": renamed("aws:emr/securityConfiguration:SecurityConfiguration", {
        securityConfiguration: "configuration",
    }),
    "aws-native:emr:Studio": renamed("aws:emr/studio:Studio"),
    "aws-native:emrserverless:Application": {
        type: "aws:emrserverless/application:Application",
        names: { runtimeConfiguration: "runtimeConfigurations" },
        shape: ({ monitoringConfiguration }) => ({
            monitoringConfiguration: respelled(monitoringConfiguration, {
                cloudWatchLoggingConfiguration: "cloudwatchLoggingConfiguration",
            }),
        }),
    },
};

/** Whom something is given to is a block in CloudFormation. */
const principal = (value: unknown) => (isObject(value) ? fieldOf(value, "dataLakePrincipalIdentifier") : value);
const grants = (value: unknown) =>
    isObject(value)
        ? list<unknown>(value).map((one) => (isObject(one) ? { ...one, principal: principal(one["principal"]) } : one))
        : value;

const lakeFormation: Readonly<Record<string, Translation>> = {
    "aws-native:lakeformation:DataLakeSettings": {
        type: "aws:lakeformation/dataLakeSettings:DataLakeSettings",
        names: { externalDataFilteringAllowList: "externalDataFilteringAllowLists" },
        shape: ({ createDatabaseDefaultPermissions: databases, createTableDefaultPermissions: tables }) => ({
            createDatabaseDefaultPermissions: grants(databases),
            createTableDefaultPermissions: grants(tables),
        }),
    },
    "aws-native:lakeformation:PrincipalPermissions": {
        type: "aws:lakeformation/permissions:Permissions",
        names: { catalog: "catalogId" },
        shape: ({ principal: given, resource }) => ({
            principal: principal(given),
            ...(isObject(resource) ? resource : {}),
        }),
    },
    "aws-native:lakeformation:Resource": renamed("aws:lakeformation/resource:Resource", { resourceArn: "arn" }),
};

/** Voices that are recorded: each log by where it goes. */
function conversations({ conversationLogSettings: given }: Inputs): Inputs {
    if (isUnknown(given)) return { conversationLogs: given };
    const logs = list(fieldOf(given, "audioLogSettings")).filter((one) => fieldOf(one, "enabled") !== false);
    return {
        conversationLogs: {
            logSettings: logs.flatMap((one) => {
                const bucket = block(fieldOf(fieldOf(one, "destination"), "s3Bucket"));
                return isObject(bucket) ? [{ ...bucket, destination: "S3" }] : [];
            }),
        },
    };
}

const services: Readonly<Record<string, Translation>> = {
    "aws-native:comprehend:DocumentClassifier": renamed("aws:comprehend/documentClassifier:DocumentClassifier"),
    // A flywheel trains models again and again, as a recognizer does once.
    "aws-native:comprehend:Flywheel": opened(
        "aws:comprehend/entityRecognizer:EntityRecognizer",
        "dataSecurityConfig",
        ...secured,
    ),
    "aws-native:kendra:Index": renamed("aws:kendra/index:Index"),
    "aws-native:kendra:DataSource": renamed("aws:kendra/dataSource:DataSource", {
        dataSourceConfiguration: "configuration",
    }),
    "aws-native:lex:BotAlias": { type: "aws:lex/botAlias:BotAlias", shape: conversations },
    "aws-native:qbusiness:Application": renamed("aws:qbusiness/application:Application"),
    "aws-native:rekognition:StreamProcessor": renamed("aws:rekognition/streamProcessor:StreamProcessor"),
    "aws-native:datazone:Domain": renamed("aws:datazone/domain:Domain"),
    ...Object.fromEntries(
        ["Dashboard", "Analysis", "DataSet", "DataSource", "Folder", "Template", "Theme"].map((name) => [
            `aws-native:quicksight:${name}`,
            renamed(`aws:quicksight/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`),
        ]),
    ),
};

/** What reads and searches data, of aws-native. */
export const analytics: Readonly<Record<string, Translation>> = {
    ...glue,
    ...athena,
    ...emr,
    ...lakeFormation,
    ...services,
};
