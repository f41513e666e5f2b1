import { outsidersAccount } from "../../caller";
import type { RequestContext } from "../../decide";
import { sources, type Call, type Technique } from "../technique";

const { stratus, hacking, pathfinding, aws, attack } = sources;

/** Somebody else's account, where everything is open to everybody: what stands in the way must be ours. */
const strangers: Readonly<Record<string, (region: string) => string>> = {
    "s3:PutObject": () => "arn:aws:s3:::strangers-bucket/loot",
    "s3:ReplicateObject": () => "arn:aws:s3:::strangers-bucket/loot",
    "sts:AssumeRole": () => `arn:aws:iam::${outsidersAccount}:role/strangers-role`,
    "lambda:InvokeFunction": (region) => `arn:aws:lambda:${region}:${outsidersAccount}:function:strangers-function`,
    "sqs:SendMessage": (region) => `arn:aws:sqs:${region}:${outsidersAccount}:strangers-queue`,
    "sns:Publish": (region) => `arn:aws:sns:${region}:${outsidersAccount}:strangers-topic`,
    "kinesis:PutRecord": (region) => `arn:aws:kinesis:${region}:${outsidersAccount}:stream/strangers-stream`,
    "events:PutEvents": (region) => `arn:aws:events:${region}:${outsidersAccount}:event-bus/strangers-bus`,
    "dynamodb:PutItem": (region) => `arn:aws:dynamodb:${region}:${outsidersAccount}:table/strangers-table`,
    "ecr:PutImage": (region) => `arn:aws:ecr:${region}:${outsidersAccount}:repository/strangers-images`,
    "secretsmanager:PutSecretValue": (region) =>
        `arn:aws:secretsmanager:${region}:${outsidersAccount}:secret:strangers-secret`,
    "elasticfilesystem:ClientWrite": (region) =>
        `arn:aws:elasticfilesystem:${region}:${outsidersAccount}:file-system/fs-0a`,
};

const toStrangers: readonly Technique[] = Object.entries(strangers).map(([action, arn]) => ({
    id: `stranger-${action.replace(":", "-")}`,
    title: "carries data to a stranger's account",
    source: attack("T1537"),
    actions: [action],
    attempts: (scene) => {
        const on = arn(scene.model.region);
        return [{ calls: [{ action, on }], gains: [{ kind: "carries-out", on }] }];
    },
}));

/** Each of these calls, on what is in the account, lets data out of it. */
function out(
    title: string,
    source: string,
    service: string,
    ...names: readonly (string | readonly [string, RequestContext])[]
) {
    return names.map((given): Technique => {
        const [name, keys] = typeof given === "string" ? [given, undefined] : given;
        const call: Call = { action: `${service}:${name}`, ...(keys === undefined ? {} : { with: keys }) };
        return {
            id: `out-${service}-${name}`,
            title,
            source,
            actions: [call.action],
            attempts: (_, { principal: { account } }) => [
                { calls: [call], gains: [{ kind: "carries-out", on: `somebody outside ${account}` }] },
            ],
        };
    });
}

const publicCrowd = {
    "sagemaker:WorkteamArn": "arn:aws:sagemaker:us-east-1:394669845002:workteam/public-crowd/default",
};

const fromInside: readonly Technique[] = [
    ...out(
        "has a bucket copied elsewhere",
        stratus,
        "s3",
        "PutReplicationConfiguration",
        "PutInventoryConfiguration",
        "PutBucketNotification",
    ),
    ...out(
        "opens a bucket by another name",
        aws,
        "s3",
        "CreateAccessPoint",
        "PutAccessPointPolicy",
        "CreateMultiRegionAccessPoint",
    ),
    ...out("publishes a bucket", hacking, "s3", "PutBucketWebsite", "PutObjectAcl", "PutAccountPublicAccessBlock"),
    ...out("shares a snapshot or an image", stratus, "ec2", "ModifySnapshotAttribute", "ModifyImageAttribute"),
    ...out(
        "stores an image or a disk as a file",
        hacking,
        "ec2",
        "CreateStoreImageTask",
        "ExportImage",
        "CreateInstanceExportTask",
    ),
    ...out("copies a backup elsewhere", aws, "backup", "StartCopyJob", "UpdateBackupPlan"),
    ...out("exports a table", hacking, "dynamodb", "ExportTableToPointInTime", "CreateTableReplica"),
    ...out(
        "sends logs elsewhere",
        attack("T1562.008"),
        "logs",
        "PutSubscriptionFilter",
        "CreateExportTask",
        "PutDestination",
        "PutAccountPolicy",
    ),
    ...out("sends events elsewhere", pathfinding, "events", "PutTargets"),
    ...out("has images copied elsewhere", hacking, "ecr", "PutReplicationConfiguration", "PutRegistryPolicy"),
    ...out("shares the catalogue", aws, "glue", "PutResourcePolicy"),
    ...out("shares the catalogue", aws, "lakeformation", "GrantPermissions"),
    ...out("subscribes somebody to alarms", hacking, "sns", "Subscribe"),
    ...out(
        "shares with strangers",
        stratus,
        "ram",
        ["CreateResourceShare", { "ram:RequestedAllowsExternalPrincipals": "true" }],
        ["AssociateResourceShare", {}],
    ),
    ...out("publishes a package", aws, "codeartifact", "PublishPackageVersion"),
    ...out(
        "shares home directories",
        aws,
        "elasticfilesystem",
        "CreateReplicationConfiguration",
        "PutFileSystemPolicy",
    ),
    ...out("opens a function to the world", hacking, "lambda", "CreateFunctionUrlConfig"),
    ...out("sends mail", aws, "ses", "SendEmail"),
    ...out("streams measurements elsewhere", aws, "cloudwatch", "PutMetricStream"),
    ...out("shares what is watched", aws, "oam", "CreateLink"),
    ...out("sends findings elsewhere", aws, "macie2", "PutClassificationExportConfiguration"),
    ...out(
        "shows data to public labellers",
        aws,
        "sagemaker",
        ["CreateLabelingJob", publicCrowd],
        "CreateFlowDefinition",
    ),
    ...out("lets others label", aws, "sagemaker", "CreateWorkteam", "UpdateWorkteam", "UpdateWorkforce"),
    ...out("shares models", aws, "sagemaker", "CreateSharedModel", "PutModelPackageGroupPolicy"),
    ...out("uses a connection to a repository outside", aws, "codeconnections", "UseConnection"),
];

/** AWS's own documents are called in the caller's account. */
const documentArn = (region: string, account: string, name: string) =>
    `arn:aws:ssm:${region}:${account}:document/${name}`;

/** Shells and tunnels of which nobody knows what went through. */
const unrecorded: readonly Technique[] = [
    ...["AWS-StartPortForwardingSession", "AWS-StartPortForwardingSessionToRemoteHost", "AWS-StartSSHSession"].map(
        (document): Technique => ({
            id: `session-${document}`,
            title: "tunnels through a host",
            source: stratus,
            actions: ["ssm:StartSession"],
            attempts: (scene, { principal: { account } }) => [
                {
                    calls: [
                        { action: "ssm:StartSession" },
                        { action: "ssm:StartSession", on: documentArn(scene.model.region, account, document) },
                    ],
                    gains: [{ kind: "enters-unrecorded", on: `a host of ${account}` }],
                },
            ],
        }),
    ),
    ...entry("makes an endpoint for tunnels", "ec2:CreateInstanceConnectEndpoint"),
    ...entry("connects an editor from outside", "sagemaker:CreateSpace", { "sagemaker:RemoteAccess": "ENABLED" }),
    ...entry("connects an editor from outside", "sagemaker:UpdateSpace", { "sagemaker:RemoteAccess": "ENABLED" }),
    ...entry("opens a shell in a job", "sagemaker:CreateTrainingJob", { "sagemaker:EnableRemoteDebug": "true" }),
    ...entry("opens a shell in a job", "sagemaker:UpdateTrainingJob", { "sagemaker:EnableRemoteDebug": "true" }),
    ...entry("sends commands that no session records", "ssm:SendCommand"),
];

function entry(title: string, action: string, keys?: RequestContext): Technique[] {
    return [
        {
            id: `enter-${action.replace(":", "-")}`,
            title,
            source: hacking,
            actions: [action],
            attempts: (_, { principal: { account } }) => [
                {
                    calls: [{ action, ...(keys === undefined ? {} : { with: keys }) }],
                    gains: [{ kind: "enters-unrecorded", on: `account ${account}` }],
                },
            ],
        },
    ];
}

export const waysOut: readonly Technique[] = [...toStrangers, ...fromInside, ...unrecorded];
