import type { BucketArgs, BucketReplicationConfigArgs } from "@pulumi/aws/s3";
import { accountIn, foreignFault } from "../../lib/accounts";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { bucket } from "../../lib/tokens";
import { list, only, show, text } from "../../lib/values";

const settings = { accounts: strings([], "Accounts to which objects may be copied, besides the own one.") };
const accessControlTranslation = { owner: "Destination" };
const own = "arn:aws:iam::111122223333:role/replicate";
const copy = "arn:aws:s3:::copy";
const to = (destination: { account?: string; accessControlTranslation?: { owner: string } }, role = own) => ({
    role,
    rules: [{ status: "Enabled", destination: { bucket: copy, ...destination } }],
});

interface Replication {
    readonly role?: string;
    readonly rules?: readonly { readonly destination?: Destination }[];
}

interface Destination {
    readonly account?: string;
    readonly accountId?: string;
    readonly accessControlTranslation?: { readonly owner?: string };
}

function faultsOf({ role, rules }: Replication, accounts: readonly string[]): readonly string[] {
    return list(rules).flatMap(({ destination }, i) => {
        const { account, accountId, accessControlTranslation } = only(destination) ?? {};
        const sender = accountIn(role);
        const receiver = text(account ?? accountId);
        if (receiver === "" || receiver === sender) return [];
        const at = `rules[${i}].destination`;
        const owner = text(only(accessControlTranslation)?.owner);
        const theirs = `${at}.accessControlTranslation.owner is ${show(owner)}; set it to "Destination"`;
        const fault = foreignFault(`${at}.${account === undefined ? "accountId" : "account"}`, receiver, [
            ...accounts,
            sender,
        ]);
        return [...list(fault), ...(owner === "Destination" ? [] : [theirs])];
    });
}

const inline = (destination: object) => ({
    replicationConfiguration: {
        role: own,
        rules: [{ status: "Enabled", destination: { bucket: copy, ...destination } }],
    },
});

export const replicationOwned = rule(
    {
        name: "s3-replication-inside",
        description:
            "Objects are copied to agreed accounts only, where the copies belong to the bucket that holds them.",
        severity: "high",
        remediation:
            "Agree on the account in settings, and set accessControlTranslation.owner to Destination beside destination.account.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7", "R27"],
        tags: ["s3", "exposure"],
        settings,
    },
    check<BucketReplicationConfigArgs>("aws:s3/bucketReplicationConfig:BucketReplicationConfig", {
        find: (one, context) => faultsOf(one, context.settings(settings).accounts),
        compliant: {
            "the own account": to({}),
            "a role not known by account": to({ account: "444455556666", accessControlTranslation }, "replicate"),
        },
        noncompliant: {
            "another account": to({ account: "444455556666", accessControlTranslation }),
            "another account, the copies still the source's": to({ account: "444455556666" }, "replicate"),
        },
    }),
    check<BucketArgs>(bucket, {
        find: ({ replicationConfiguration }, context) =>
            list(replicationConfiguration).flatMap((one) => faultsOf(one, context.settings(settings).accounts)),
        compliant: {
            "the own account, inline": inline({ accountId: "111122223333" }),
            none: {},
        },
        noncompliant: {
            "another account, inline": inline({ accountId: "444455556666" }),
            "another account, the copies theirs": inline({ accountId: "444455556666", accessControlTranslation }),
        },
    }),
);
