import type { EventTargetArgs } from "@pulumi/aws/cloudwatch";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const settings = { accounts: strings([], "Accounts to which events may be sent, the own one among them.") };

function accountIn(arn: unknown): string | undefined {
    return /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(text(arn))?.[1];
}

export const targetInside = rule(
    {
        name: "events-target-inside",
        description: "Rules send events to agreed accounts only.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Name the accounts in the settings, or send to a target of the own account.",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["events", "exposure"],
        settings,
    },
    check<EventTargetArgs>("aws:cloudwatch/eventTarget:EventTarget", {
        find: ({ arn, eventBusName, roleArn }, context) => {
            const account = accountIn(arn);
            // The role that sends is of the own account, as only such a one can be passed.
            const own = accountIn(eventBusName) ?? accountIn(roleArn);
            const agreed = [...context.settings(settings).accounts, own];
            if (account === undefined || agreed.includes(account)) return undefined;
            const known = own !== undefined || agreed.length > 1;
            // A bus of another account is what events are sent to across accounts; all else may well be one's own.
            return known || /:event-bus\//.test(text(arn))
                ? `arn is ${text(arn)}, of account ${account}; agree on it in settings, or send elsewhere`
                : undefined;
        },
        compliant: {
            "one's own bus elsewhere": {
                arn: "arn:aws:events:us-east-1:111122223333:event-bus/default",
                roleArn: "arn:aws:iam::111122223333:role/send",
            },
            "one's own queue": { arn: "arn:aws:sqs:eu-west-1:111122223333:jobs" },
            "of the account of the bus": {
                arn: "arn:aws:events:eu-west-1:111122223333:event-bus/b",
                eventBusName: "arn:aws:events:eu-west-1:111122223333:event-bus/a",
            },
        },
        noncompliant: {
            "another's bus, by a role": {
                arn: "arn:aws:events:eu-west-1:444455556666:event-bus/default",
                roleArn: "arn:aws:iam::111122223333:role/send",
            },
            "another's bus": { arn: "arn:aws:events:eu-west-1:444455556666:event-bus/default" },
            "another's function": {
                arn: "arn:aws:lambda:eu-west-1:444455556666:function:f",
                eventBusName: "arn:aws:events:eu-west-1:111122223333:event-bus/a",
            },
        },
    }),
);
