import { policy, type PolicyDocument, type Statement } from "../../../iam/document";
import { reading, writing } from "../../../iam/key-use";
import type { TeamContext } from "../../context";
import { buckets, listBucket, objects, putObject, sageMakerLogs, useKeyForBuckets, writeLogs } from "../statements";

/** AWS's accounts with the functions that prepare and merge annotations (CreateLabelingJob, API reference), by region. */
const groundTruthAccounts: Readonly<Record<string, string>> = {
    "ap-northeast-1": "477331159723",
    "ap-northeast-2": "845288260483",
    "ap-south-1": "565803892007",
    "ap-southeast-1": "377565633583",
    "ap-southeast-2": "454466003867",
    "ca-central-1": "918755190332",
    "eu-central-1": "203001061592",
    "eu-west-1": "568282634449",
    "eu-west-2": "487402164563",
    "us-east-1": "432418664414",
    "us-east-2": "266458841044",
    "us-west-2": "081040173940",
};

/** The functions that see the data on its way to the labellers: AWS's own, never a stranger's. */
export function groundTruthFunctions({ environment: { region } }: TeamContext): string[] {
    const account = groundTruthAccounts[region];
    return account === undefined
        ? []
        : ["PRE-*", "ACS-*"].map((name) => `arn:aws:lambda:${region}:${account}:function:${name}`);
}

/** Puts input before the private work team and keeps what it says. */
export function labellingPolicy(context: TeamContext): PolicyDocument {
    const functions = groundTruthFunctions(context);
    const invoke: Statement[] =
        functions.length === 0
            ? []
            : [{ Sid: "PrepareAndMerge", Effect: "Allow", Action: "lambda:InvokeFunction", Resource: functions }];
    return policy(
        { Sid: "List", Effect: "Allow", Action: listBucket, Resource: buckets(context, "input", "artifacts") },
        { Sid: "ShowInput", Effect: "Allow", Action: "s3:GetObject", Resource: objects(context, "input", "artifacts") },
        { Sid: "KeepLabels", Effect: "Allow", Action: putObject, Resource: objects(context, "artifacts") },
        useKeyForBuckets(context, "DecryptInput", "data", reading, "input"),
        useKeyForBuckets(context, "EncryptLabels", "data", writing, "artifacts"),
        {
            Sid: "WriteLogs",
            Effect: "Allow",
            Action: [...writeLogs, "logs:DescribeLogStreams"],
            Resource: sageMakerLogs(context),
        },
        invoke,
    );
}
