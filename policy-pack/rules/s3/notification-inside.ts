import type { BucketNotificationArgs } from "@pulumi/aws/s3";
import { accountIn, foreignFault } from "../../lib/accounts";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";

const settings = { accounts: strings([], "Accounts that may be told; when empty, one, taken for the own.") };
const events = ["s3:ObjectCreated:*"];
const queue = (account: string) => ({ events, queueArn: `arn:aws:sqs:eu-west-1:${account}:q` });
const topic = (account: string) => ({ events, topicArn: `arn:aws:sns:eu-west-1:${account}:t` });

export const notificationInside = rule(
    {
        name: "s3-notification-inside",
        description: "Buckets tell of their objects to one account only, or to agreed ones.",
        severity: "medium",
        remediation: "Agree on the account in settings, or name a queue, topic or function of the own account.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["s3", "exposure"],
        settings,
    },
    check<BucketNotificationArgs>("aws:s3/bucketNotification:BucketNotification", {
        find: ({ lambdaFunctions, queues, topics }, context) => {
            const targets = [
                ...list(lambdaFunctions).map((one) => one.lambdaFunctionArn),
                ...list(queues).map((one) => one.queueArn),
                ...list(topics).map((one) => one.topicArn),
            ].map(accountIn);
            const { accounts } = context.settings(settings);
            const agreed = accounts.length > 0 ? accounts : [targets.find((account) => account !== undefined)];
            return [...new Set(targets)].flatMap((account) => foreignFault("a target", account, agreed) ?? []);
        },
        compliant: {
            "one account": { queues: [queue("111122223333")], topics: [topic("111122223333")] },
            "a function": {
                lambdaFunctions: [{ events, lambdaFunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:f" }],
            },
            "the event bus": { eventbridge: true },
        },
        noncompliant: {
            "two accounts": { queues: [queue("111122223333")], topics: [topic("444455556666")] },
            "two accounts, by queues and functions": {
                queues: [queue("444455556666")],
                lambdaFunctions: [{ events, lambdaFunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:f" }],
            },
        },
    }),
);
