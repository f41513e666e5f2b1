import { policy, type PolicyDocument, type Statement } from "../../../iam/document";
import { reading } from "../../../iam/key-use";
import type { TeamContext } from "../../context";
import { buckets, listBucket, objects, sageMakerLogs, useKeyForBuckets, writeLogs } from "../statements";
import { workWithData } from "./data";
import { pull } from "./images";
import { sageMakerActions } from "./sagemaker-actions";
import { passWorkRoles } from "./studio";

/**
 * What training, processing and pipelines run with. Pipelines and AutoML start their steps with this role themselves, so it
 * may start jobs too, under the same boundary; it opens no space and puts nothing in the outbox.
 */
export function jobsPolicy(context: TeamContext): PolicyDocument {
    const starts = context.team.features.filter((feature) => feature !== "labelling");
    const inSpaces = /App$|Space$/;
    return policy(
        {
            Sid: "RunSteps",
            Effect: "Allow",
            Action: sageMakerActions(starts).filter((action) => !inSpaces.test(action)),
            Resource: "*",
        },
        passWorkRoles(context),
        workWithData(context),
        runInNetwork(context),
        pull(context, "training", "inference"),
    );
}

/** Serves models: reads what was made, changes nothing. */
export function inferencePolicy(context: TeamContext): PolicyDocument {
    return policy(
        { Sid: "ListModels", Effect: "Allow", Action: listBucket, Resource: buckets(context, "work", "artifacts") },
        { Sid: "ReadModels", Effect: "Allow", Action: "s3:GetObject", Resource: objects(context, "work", "artifacts") },
        useKeyForBuckets(context, "DecryptModels", "data", reading, "work", "artifacts"),
        runInNetwork(context),
        {
            // The group's name holds the endpoint's, so it cannot be made beforehand; its making raises an alarm.
            Sid: "OpenEndpointLog",
            Effect: "Allow",
            Action: "logs:CreateLogGroup",
            Resource: context.names.arn("logs", "log-group:/aws/sagemaker/Endpoints/*"),
        },
        pull(context, "inference"),
    );
}

/**
 * SageMaker places a job's network interfaces with the job's role (SageMaker developer guide, training in a VPC), so this
 * is where the network is chosen: the recorded VPC and the security group for jobs. In a member's own group a job would
 * reach that member's apps, which ask nobody within the group for a password (SageMaker developer guide, VpcOnly).
 */
export function runInNetwork({ names, team }: TeamContext): Statement[] {
    const interfaces = names.arn("ec2", "network-interface/*");
    const placed: Statement[] =
        team.vpcId === undefined
            ? []
            : [
                  {
                      Sid: "InOwnSubnets",
                      Effect: "Allow",
                      Action: "ec2:CreateNetworkInterface",
                      Resource: names.arn("ec2", "subnet/*"),
                      Condition: { ArnEquals: { "ec2:Vpc": names.arn("ec2", `vpc/${team.vpcId}`) } },
                  },
                  {
                      Sid: "InJobsGroup",
                      Effect: "Allow",
                      Action: "ec2:CreateNetworkInterface",
                      Resource: names.arn("ec2", "security-group/*"),
                      Condition: { StringEquals: { "aws:ResourceTag/Name": `${names.prefix}-jobs` } },
                  },
                  { Sid: "Interfaces", Effect: "Allow", Action: manageInterfaces, Resource: interfaces },
              ];
    return [
        ...placed,
        { Sid: "SeeNetwork", Effect: "Allow", Action: seeNetwork, Resource: "*" },
        {
            Sid: "WriteLogs",
            Effect: "Allow",
            Action: [...writeLogs, "logs:DescribeLogStreams"],
            Resource: sageMakerLogs({ names }),
        },
        { Sid: "WriteMetrics", Effect: "Allow", Action: "cloudwatch:PutMetricData", Resource: "*" },
    ];
}

export const manageInterfaces = [
    "ec2:CreateNetworkInterface",
    "ec2:CreateNetworkInterfacePermission",
    "ec2:DeleteNetworkInterface",
    "ec2:DeleteNetworkInterfacePermission",
];
export const seeNetwork = [
    "ec2:DescribeDhcpOptions",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSecurityGroups",
    "ec2:DescribeSubnets",
    "ec2:DescribeVpcs",
];
