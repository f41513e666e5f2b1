import { policy, type PolicyDocument } from "../../../iam/document";
import type { TeamContext } from "../../context";
import { reSealing, sealing } from "../../keys/sealing-services";
import { grantKey, useKey } from "../statements";

/**
 * What CloudFormation needs to make tables and to see whether they are as they should be (CloudFormation registry,
 * AWS::DynamoDB::Table). No item is read, and no table deleted: what the configuration drops stays until somebody decides.
 */
export const makeTables = [
    "dynamodb:CreateTable",
    "dynamodb:DescribeContinuousBackups",
    "dynamodb:DescribeContributorInsights",
    "dynamodb:DescribeKinesisStreamingDestination",
    "dynamodb:DescribeTable",
    "dynamodb:DescribeTimeToLive",
    "dynamodb:GetResourcePolicy",
    "dynamodb:ListTagsOfResource",
    "dynamodb:TagResource",
    "dynamodb:UpdateContinuousBackups",
    "dynamodb:UpdateTable",
] as const;

export function tablesPolicy(context: TeamContext): PolicyDocument {
    const { names } = context;
    return policy(
        { Sid: "MakeTables", Effect: "Allow", Action: makeTables, Resource: names.anyTableArn },
        { Sid: "SeeKeys", Effect: "Allow", Action: "kms:DescribeKey", Resource: names.anyKeyArn },
        useKey(context, "SealTables", "data", [...sealing, ...reSealing], "dynamodb"),
        grantKey(context, "HandOnKey", "data", "dynamodb"),
    );
}
