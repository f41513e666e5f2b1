import { policy, type PolicyDocument, type Statement } from "../../../iam/document";
import { volumes, writing } from "../../../iam/key-use";
import type { TeamContext } from "../../context";
import { reSealing, sealing } from "../../keys/sealing-services";
import { grantKey, useKey } from "../statements";

/**
 * What AWS Backup does with the kinds of resources that are backed up: home directories always, hosts and tables with
 * their feature. Written out, because AWS's managed policies for backup reach every resource and key of the account.
 */
export function backupPolicy(context: TeamContext): PolicyDocument {
    const { names, team } = context;
    const { features } = team;
    const vault = names.arn("backup", `backup-vault:${names.backupVault}`);
    return policy(
        { Sid: "FindResources", Effect: "Allow", Action: "tag:GetResources", Resource: "*" },
        {
            Sid: "SeeVault",
            Effect: "Allow",
            Action: "backup:DescribeBackupVault",
            Resource: vault,
        },
        {
            Sid: "BackUpHomes",
            Effect: "Allow",
            Action: [
                "elasticfilesystem:Backup",
                "elasticfilesystem:DescribeFileSystems",
                "elasticfilesystem:DescribeTags",
                "elasticfilesystem:Restore",
            ],
            Resource: names.arn("elasticfilesystem", "file-system/*"),
        },
        features.includes("hosts") ? hostDisks(context) : [],
        features.includes("dynamodb")
            ? [
                  ...tables(context),
                  useKey(context, "ReadTables", "data", [...sealing, ...reSealing], "dynamodb"),
                  grantKey(context, "RestoreTablesKey", "data", "dynamodb"),
              ]
            : [],
        useKey(context, "SealRecoveryPoints", "backup", writing, "backup"),
        grantKey(context, "CopyVolumes", "backup", "backup", "ec2", "elasticfilesystem"),
        useKey(context, "ReadHomes", "notebooks", volumes, "elasticfilesystem", "ec2"),
        grantKey(context, "RestoreHomes", "notebooks", "elasticfilesystem", "ec2"),
    );
}

/** AWS Backup developer guide, policies for restoring DynamoDB. */
export const restoreTables = [
    "dynamodb:RestoreTableFromAwsBackup",
    "dynamodb:BatchWriteItem",
    "dynamodb:DeleteItem",
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "dynamodb:Query",
    "dynamodb:Scan",
    "dynamodb:UpdateItem",
] as const;

/** Snapshots stay in the account: their sharing is not here, and the account blocks it. */
function hostDisks({ names, environment }: TeamContext): Statement[] {
    const snapshots = `arn:aws:ec2:${environment.region}::snapshot/*`;
    return [
        {
            Sid: "SnapshotHosts",
            Effect: "Allow",
            Action: ["ec2:CreateSnapshot", "ec2:CreateSnapshots"],
            Resource: [names.arn("ec2", "volume/*"), names.arn("ec2", "instance/*"), snapshots],
        },
        {
            Sid: "NameSnapshots",
            Effect: "Allow",
            Action: ["ec2:CreateTags", "ec2:DeleteSnapshot"],
            Resource: snapshots,
        },
        {
            Sid: "SeeHosts",
            Effect: "Allow",
            Action: [
                "ec2:DescribeInstances",
                "ec2:DescribeVolumes",
                "ec2:DescribeSnapshots",
                "ec2:DescribeTags",
                "ec2:DescribeInstanceAttribute",
            ],
            Resource: "*",
        },
    ];
}

function tables({ names }: TeamContext): Statement[] {
    return [
        {
            Sid: "BackUpTables",
            Effect: "Allow",
            Action: ["dynamodb:StartAwsBackupJob", "dynamodb:DescribeTable", "dynamodb:ListTagsOfResource"],
            Resource: names.anyTableArn,
        },
        {
            // A restore writes a new table item by item in the role's name; its name must be one of the team's.
            Sid: "RestoreTables",
            Effect: "Allow",
            Action: restoreTables,
            Resource: names.anyTableArn,
        },
    ];
}
