import { bucketPurposes } from "../../config/vocabulary";
import { keyBehindAlias } from "../../iam/conditions";
import { policy, type Condition, type OneOrMore, type PolicyDocument, type Statement } from "../../iam/document";
import { iamPath } from "../../names";
import type { TeamContext } from "../context";
import { objects } from "./statements";

const useOfKeys = [
    "kms:Decrypt",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyPair",
    "kms:GenerateDataKeyPairWithoutPlaintext",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
];

/**
 * What the pipeline refuses itself (R24). It may rewrite every policy, this one too; so this does not hold against a
 * pipeline that is taken over, but each such change raises an alarm, and no ordinary run, and nobody who borrows the
 * role for an errand, reads data on the way.
 */
export function deployerGuard(context: TeamContext): PolicyDocument {
    const { names, team } = context;
    return policy(
        deny("NeverTouchObjects", "s3:*", objects(context, ...bucketPurposes)),
        deny(
            "NeverUseDataKey",
            [...useOfKeys, "kms:GenerateDataKeyWithoutPlaintext"],
            names.anyKeyArn,
            keyBehindAlias(names.keyAlias("data")),
        ),
        // CreateDomain and the state machine use their keys in the deployer's name, through their services.
        deny("NeverUseKeysByHand", useOfKeys, names.anyKeyArn, { Null: { "kms:ViaService": "true" } }),
        deny(
            "NeverBecomeAnother",
            ["sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"],
            `arn:aws:iam::${team.accountId}:role${iamPath}*`,
        ),
        deny("NeverOpenStudio", [
            "sagemaker:CreateApp",
            "sagemaker:CreatePresigned*",
            "sagemaker:CreateSpace",
            "sagemaker:StartSession",
            "sagemaker:UpdateSpace",
        ]),
        // Passed to SageMaker by those who work; what runs with them reads data.
        deny(
            "NeverHandOnWorkRoles",
            "iam:PassRole",
            (["jobs", "inference", "labelling", "feature-store"] as const).map((role) =>
                names.roleArn(names.workRole(role)),
            ),
        ),
        deny("NeverRunWork", [
            "ec2:CreateFleet",
            "ec2:RequestSpot*",
            "ec2:RunInstances",
            "sagemaker:CreateAutoMLJob*",
            "sagemaker:CreateHyperParameterTuningJob",
            "sagemaker:CreateLabelingJob",
            "sagemaker:CreateNotebookInstance",
            "sagemaker:CreateProcessingJob",
            "sagemaker:CreateTrainingJob",
            "sagemaker:CreateTransformJob",
            "sagemaker:StartPipelineExecution",
        ]),
        deny("NeverReadResults", [
            "athena:GetQueryResults",
            "athena:StartQueryExecution",
            "backup:StartRestoreJob",
            "dynamodb:BatchGetItem",
            "dynamodb:ExportTableToPointInTime",
            "dynamodb:GetItem",
            "dynamodb:GetRecords",
            "dynamodb:PartiQL*",
            "dynamodb:Query",
            "dynamodb:Scan",
            "ebs:GetSnapshotBlock",
            "elasticfilesystem:Client*",
            "sagemaker:BatchGetRecord",
            "sagemaker:GetRecord",
            "sagemaker:InvokeEndpoint*",
            "secretsmanager:GetSecretValue",
        ]),
        deny(
            "NeverReadTeamLogs",
            ["logs:FilterLogEvents", "logs:Get*", "logs:StartQuery", "logs:StartLiveTail"],
            [names.arn("logs", "log-group:/aws/sagemaker/*")],
        ),
        deny("NeverEnterMachines", [
            "ec2-instance-connect:*",
            "ec2:GetPasswordData",
            "ssm:SendCommand",
            "ssm:StartAutomationExecution",
            "ssm:StartSession",
        ]),
    );
}

function deny(sid: string, action: OneOrMore, resource: OneOrMore = "*", condition?: Condition): Statement {
    return { Sid: sid, Effect: "Deny", Action: action, Resource: resource, ...(condition && { Condition: condition }) };
}
