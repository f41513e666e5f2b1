import { policy, type PolicyDocument, type Statement } from "../../../iam/document";
import { reading, writing } from "../../../iam/key-use";
import { dataClassRules } from "../../buckets/data-class";
import type { TeamContext } from "../../context";
import { buckets, listBucket, objects, putObject, useKeyForBuckets } from "../statements";

/**
 * What a developer may do from the terminal: open the own Studio profile, look after the own work, put data up for release.
 * The work itself is done in Studio, with another role.
 */
export function developerPolicy(context: TeamContext, member: string): PolicyDocument {
    const { team } = context;
    const readsInput = dataClassRules[team.dataClass].developersReadInput;
    return policy(
        openOwnStudio(context, member),
        {
            Sid: "FollowWork",
            Effect: "Allow",
            Action: [
                "sagemaker:List*",
                "sagemaker:DescribeDomain",
                "sagemaker:Describe*Job",
                "sagemaker:DescribeEndpoint",
                "sagemaker:DescribePipelineExecution",
            ],
            Resource: "*",
        },
        { Sid: "PutUpForRelease", Effect: "Allow", Action: putObject, Resource: objects(context, "outbox") },
        {
            Sid: "SeeBuckets",
            Effect: "Allow",
            Action: listBucket,
            Resource: buckets(context, "outbox", ...(readsInput ? (["input"] as const) : [])),
        },
        useKeyForBuckets(context, "EncryptForRelease", "data", writing, "outbox"),
        readsInput ? readInput(context) : [],
    );
}

/** Through the entrance only, as the boundary demands too; until the entrance is recorded there is no door to open. */
function openOwnStudio({ names, environment }: TeamContext, member: string): readonly Statement[] {
    const { entranceVpcId } = environment.securityRoom;
    const resource = names.userProfileArn(member);
    const see: Statement = {
        Sid: "SeeOwnProfile",
        Effect: "Allow",
        Action: "sagemaker:DescribeUserProfile",
        Resource: resource,
    };
    return entranceVpcId === undefined
        ? [see]
        : [
              see,
              {
                  Sid: "OpenOwnStudio",
                  Effect: "Allow",
                  Action: "sagemaker:CreatePresignedDomainUrl",
                  Resource: resource,
                  Condition: { StringEquals: { "aws:SourceVpc": entranceVpcId } },
              },
          ];
}

/** Data that is not confidential may be looked at outside Studio (R8). */
function readInput(context: TeamContext): Statement[] {
    return [
        { Sid: "ReadInput", Effect: "Allow", Action: "s3:GetObject", Resource: objects(context, "input") },
        useKeyForBuckets(context, "DecryptInput", "data", reading, "input"),
    ];
}
