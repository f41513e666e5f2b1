import type { TopicSubscriptionArgs } from "@pulumi/aws/sns";
import { accountIn, foreignFault } from "../../lib/accounts";
import { flag, strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = {
    accounts: strings([], "Accounts whose queues, functions and streams may be subscribed, besides the topic's own."),
    internet: flag(false, "Whether addresses on the internet may be subscribed."),
};
const topic = "arn:aws:sns:eu-west-1:111122223333:alarms";

export const subscriptionInsideAccount = rule(
    {
        name: "sns-subscription-inside",
        description: "Topics are read by queues, functions and streams of their own account, or of agreed ones.",
        severity: "high",
        remediation: "Agree on the account in settings, or subscribe something of the own account.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["sns", "exposure"],
        settings,
    },
    check<TopicSubscriptionArgs>("aws:sns/topicSubscription:TopicSubscription", {
        find: ({ topic, endpoint, protocol }, context) => {
            const { accounts, internet } = context.settings(settings);
            if (!internet && /^https?$/i.test(text(protocol))) {
                return `endpoint is ${text(endpoint)}, on the internet; subscribe a queue or a function`;
            }
            return foreignFault("endpoint", accountIn(endpoint), [...accounts, accountIn(topic)]);
        },
        compliant: {
            "the same account": { topic, protocol: "sqs", endpoint: "arn:aws:sqs:eu-west-1:111122223333:jobs" },
            "a mailbox": { topic, protocol: "email", endpoint: "security@example.com" },
        },
        noncompliant: {
            "another account": { topic, protocol: "sqs", endpoint: "arn:aws:sqs:eu-west-1:444455556666:jobs" },
            "another account's function": {
                topic,
                protocol: "lambda",
                endpoint: "arn:aws:lambda:eu-west-1:444455556666:function:f",
            },
            "an address on the internet": { topic, protocol: "https", endpoint: "https://hooks.example.com/x" },
        },
    }),
);
