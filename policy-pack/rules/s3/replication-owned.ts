import type { BucketReplicationConfigArgs } from "@pulumi/aws/s3";
import { accountIn, foreignFault } from "../../lib/accounts";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { list, only, show, text } from "../../lib/values";

const settings = { accounts: strings([], "Accounts to which objects may be copied, besides the own one.") };
const accessControlTranslation = { owner: "Destination" };
const own = "arn:aws:iam::111122223333:role/replicate";
const bucket = "arn:aws:s3:::copy";
const to = (destination: { account?: string; accessControlTranslation?: { owner: string } }, role = own) => ({
    role,
    rules: [{ status: "Enabled", destination: { bucket, ...destination } }],
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
        find: ({ role, rules }, context) =>
            list(rules).flatMap(({ destination }, i) => {
                const { account = "", accessControlTranslation } = only(destination) ?? {};
                const sender = accountIn(role);
                if (account === "" || account === sender) return [];
                const at = `rules[${i}].destination`;
                const owner = text(only(accessControlTranslation)?.owner);
                const theirs = `${at}.accessControlTranslation.owner is ${show(owner)}; set it to "Destination"`;
                const agreed = [...context.settings(settings).accounts, sender];
                const fault = foreignFault(`${at}.account`, account, agreed);
                return [...list(fault), ...(owner === "Destination" ? [] : [theirs])];
            }),
        compliant: {
            "the own account": to({}),
            "the own account, named": to({ account: "111122223333" }),
            "a role not known by account": to({ account: "444455556666", accessControlTranslation }, "replicate"),
        },
        noncompliant: {
            "another account": to({ account: "444455556666", accessControlTranslation }),
            "another account, the copies still the source's": to({ account: "444455556666" }, "replicate"),
        },
    }),
);
