import type { EventTargetArgs } from "@pulumi/aws/cloudwatch";
import type { PipeArgs } from "@pulumi/aws/pipes";
import type { ScheduleArgs } from "@pulumi/aws/scheduler";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { list, only, text } from "../../lib/values";

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
const bus = (account: string, name = "default") => `arn:aws:events:eu-west-1:${account}:event-bus/${name}`;
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
            "one's own bus elsewhere": { arn: bus("111122223333"), roleArn },
            "one's own queue": { arn: queue("111122223333") },
            "of the account of the bus": { arn: bus("111122223333"), eventBusName: bus("111122223333", "a") },
        },
        noncompliant: {
            "another's bus, by a role": { arn: bus("444455556666"), roleArn },
            "another's bus": { arn: bus("444455556666") },
            "another's queue": { arn: queue("444455556666"), eventBusName: bus("111122223333", "a") },
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
            "another's bus": { target: { arn: bus("444455556666") } },
        },
    }),
    check<PipeArgs>("aws:pipes/pipe:Pipe", {
        find: ({ target, enrichment, source, roleArn: role }, context) => {
            const { accounts } = context.settings(settings);
            const own = [role, source];
            return [
                ...list(fault(target, "target", own, accounts)),
                ...list(fault(enrichment, "enrichment", own, accounts)),
            ];
        },
        compliant: {
            "one's own queue": { target: queue("111122223333"), roleArn },
            "an API destination": { target: "arn:aws:events:eu-west-1:111122223333:api-destination/d", roleArn },
        },
        noncompliant: {
            "another's queue": { target: queue("444455556666"), roleArn },
            "another's function on the way": {
                target: queue("111122223333"),
                enrichment: "arn:aws:lambda:eu-west-1:444455556666:function:f",
                roleArn,
            },
            "another's, by the source": { target: queue("444455556666"), source: queue("111122223333") },
        },
    }),
);
