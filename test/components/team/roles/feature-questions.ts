import { context, type Row } from "./asking";
import * as the from "./things";

const { names } = context;
const secret = names.arn("secretsmanager", `secret:${names.prefix}/x`);
const ownSecret = { "secretsmanager:KmsKeyArn": the.key };

/** Secrets lie under the team's key, in the region, and are not gone at once. */
export const carelessSecrets: readonly Row[] = [
    ["secretsmanager:CreateSecret", secret, "yes", "zone", ownSecret],
    ["secretsmanager:CreateSecret", secret, "no", "zone"],
    ["secretsmanager:CreateSecret", secret, "no", "zone", { "secretsmanager:KmsKeyArn": the.strangersKey }],
    ["secretsmanager:CreateSecret", secret, "no", "zone", { ...ownSecret, "secretsmanager:AddReplicaRegions": ["x"] }],
    ["secretsmanager:DeleteSecret", secret, "no", "zone", { "secretsmanager:ForceDeleteWithoutRecovery": "true" }],
    ["secretsmanager:DeleteSecret", secret, "yes", "zone", { "secretsmanager:ForceDeleteWithoutRecovery": "false" }],
];

/** What the services of a feature keep and restore, each in its own corner. */
export const carelessStores: readonly Row[] = [
    ["kms:DescribeKey", the.key, "yes"],
    ["s3:PutObject", `${the.bucket("artifacts")}/mlflow/x`, "yes"],
    ["s3:PutObjectAcl", `${the.bucket("artifacts")}/feature-store/x`, "yes"],
    ["s3:PutObject", the.object("artifacts"), "no"],
    ["s3:GetBucketAcl", the.bucket("artifacts"), "yes"],
    ["dynamodb:RestoreTableFromAwsBackup", names.arn("dynamodb", `table/${names.table("x")}`), "yes"],
    ["dynamodb:RestoreTableFromAwsBackup", names.arn("dynamodb", "table/x"), "no"],
];
