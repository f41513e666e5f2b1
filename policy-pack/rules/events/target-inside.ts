import type { EventTargetArgs } from "@pulumi/aws/cloudwatch";
import type { PipeArgs } from "@pulumi/aws/pipes";
import type { ScheduleArgs } from "@pulumi/aws/scheduler";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

const settings = { accounts: strings([], "Accounts to which events may be sent, the own one among them.") };

function accountIn(arn: unknown): string | undefined {
    return /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(text(arn))?.[1];
}

/** The role that sends is of the own account, as only such a one can be passed. */
function fault(arn: unknown, path: string, owners: readonly unknown[], accounts: readonly string[]) {
    const account = accountIn(arn);
    const own = owners.map(accountIn).find((one) => one !== undefined);
    if (account === undefined || [...accounts, own].includes(account)) return undefined;
    // A bus of another account is what events are sent to across accounts; all else may well be one's own.
    return own !== undefined || accounts.length > 0 || /:event-bus\//.test(text(arn))
        ? `${path} is ${text(arn)}, of account ${account}; agree on it in settings, or send elsewhere`
        : undefined;
}
const roleArn = "arn:aws:iam::111122223333:role/send";
const queue = (account: string) => `arn:aws:sqs:eu-west-1:${account}:jobs`;

export const targetInside = rule(
    {
        name: "events-target-inside",
        description: "Rules, schedules and pipes send to agreed accounts only.",
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
        find: ({ arn, eventBusName, roleArn }, context) =>
            fault(arn, "arn", [eventBusName, roleArn], context.settings(settings).accounts),
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
    check<ScheduleArgs>("aws:scheduler/schedule:Schedule", {
        find: ({ target }, context) => {
            const one = only(target);
            return fault(one?.arn, "target.arn", [one?.roleArn], context.settings(settings).accounts);
        },
        compliant: {
            "one's own queue": { target: { arn: queue("111122223333"), roleArn } },
            "a call of AWS's": { target: { arn: "arn:aws:scheduler:::aws-sdk:sqs:sendMessage", roleArn } },
        },
        noncompliant: {
            "another's queue": { target: { arn: queue("444455556666"), roleArn } },
            "another's bus": { target: { arn: "arn:aws:events:eu-west-1:444455556666:event-bus/b" } },
        },
    }),
    check<PipeArgs>("aws:pipes/pipe:Pipe", {
        find: ({ target, source, roleArn: role }, context) =>
            fault(target, "target", [role, source], context.settings(settings).accounts),
        compliant: {
            "one's own queue": { target: queue("111122223333"), roleArn },
            "an API destination": { target: "arn:aws:events:eu-west-1:111122223333:api-destination/d", roleArn },
        },
        noncompliant: {
            "another's queue": { target: queue("444455556666"), roleArn },
            "another's, by the source": { target: queue("444455556666"), source: queue("111122223333") },
        },
    }),
);
