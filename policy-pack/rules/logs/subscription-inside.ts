import type { LogAccountPolicyArgs, LogSubscriptionFilterArgs } from "@pulumi/aws/cloudwatch";
import { accountIn, foreignFault } from "../../lib/accounts";
import { strings } from "../../lib/config";
import { objectsIn } from "../../lib/json";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = { accounts: strings([], "Accounts to which logs and metrics may go, besides the own one.") };
const roleArn = "arn:aws:iam::111122223333:role/send";
const stream = (account: string) => `arn:aws:kinesis:eu-west-1:${account}:stream/logs`;

const whole = (policy: object) => ({ policyDocument: JSON.stringify(policy) });

/** The check of a resource that passes on to `property` what the role may send there. */
function passing(token: string, property: "targetArn" | "firehoseArn") {
    const to = (account: string, role = roleArn) => ({ [property]: stream(account), roleArn: role });
    return check<{ roleArn: string; targetArn?: string; firehoseArn?: string }>(token, {
        find: (props, context) => {
            const agreed = [...context.settings(settings).accounts, accountIn(props.roleArn)];
            return foreignFault(property, accountIn(props[property]), agreed);
        },
        compliant: { "one's own": to("111122223333"), "a role by name": to("111122223333", "send") },
        noncompliant: { "another's": to("444455556666"), "yet another's": to("999988887777") },
    });
}

export const subscriptionInside = rule(
    {
        name: "logs-subscription-inside",
        description: "Logs and metrics are passed on within the account, or to agreed ones.",
        severity: "high",
        remediation: "Agree on the account in settings, or name a destination of the own account.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["logs", "exposure"],
        settings,
    },
    check<LogSubscriptionFilterArgs>("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", {
        find: (filter, context) => {
            const { destinationArn } = filter;
            // Either says which account is the own one; the group's name, as most give it, says nothing.
            const own = accountIn(filter.roleArn) ?? accountIn(filter.logGroup);
            const { accounts } = context.settings(settings);
            const to = accountIn(destinationArn);
            // A destination is what logs are sent to across accounts; a stream or a function is always one's own.
            const theirs =
                own === undefined && accounts.length === 0 && /:logs:.*:destination:/.test(text(destinationArn));
            return theirs
                ? `destinationArn is ${text(destinationArn)}, made to take logs of other accounts; agree on its account in settings`
                : foreignFault("destinationArn", to, [...accounts, own]);
        },
        compliant: {
            "one's own stream": { destinationArn: stream("111122223333"), roleArn, filterPattern: "" },
            "one's own function": {
                destinationArn: "arn:aws:lambda:eu-west-1:111122223333:function:f",
                filterPattern: "",
            },
            "one's own destination": { destinationArn: "arn:aws:logs:eu-west-1:111122223333:destination:all", roleArn },
        },
        noncompliant: {
            "another's stream": { destinationArn: stream("444455556666"), roleArn, filterPattern: "" },
            "another's, as the group's ARN says": {
                logGroup: "arn:aws:logs:eu-west-1:111122223333:log-group:jobs",
                destinationArn: stream("444455556666"),
            },
            "another's destination": { destinationArn: "arn:aws:logs:eu-west-1:444455556666:destination:all" },
        },
    }),
    check<LogAccountPolicyArgs>("aws:cloudwatch/logAccountPolicy:LogAccountPolicy", {
        find: ({ policyDocument }, context) => {
            const [policy = {}] = objectsIn(policyDocument);
            const agreed = [...context.settings(settings).accounts, accountIn(policy["RoleArn"])];
            return foreignFault("policyDocument.DestinationArn", accountIn(policy["DestinationArn"]), agreed);
        },
        compliant: {
            "one's own stream": whole({ DestinationArn: stream("111122223333"), RoleArn: roleArn }),
            "no subscription": whole({ Name: "mask", Version: "2021-06-01", Statement: [] }),
        },
        noncompliant: {
            "another's stream": whole({ DestinationArn: stream("444455556666"), RoleArn: roleArn }),
            "another's destination": whole({
                DestinationArn: "arn:aws:logs:eu-west-1:444455556666:destination:all",
                RoleArn: roleArn,
            }),
        },
    }),
    passing("aws:cloudwatch/logDestination:LogDestination", "targetArn"),
    passing("aws:cloudwatch/metricStream:MetricStream", "firehoseArn"),
);
