import type { ClusterArgs } from "@pulumi/aws/ecs";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { isSet } from "../../lib/unknown";
import { isTrue, list, only } from "../../lib/values";

const recorded = {
    kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1",
    logging: "OVERRIDE",
    logConfiguration: { cloudWatchLogGroupName: "exec", cloudWatchEncryptionEnabled: true },
};
const cluster = (executeCommandConfiguration: object) => ({ configuration: { executeCommandConfiguration } });

export const execRecorded = rule(
    {
        name: "ecs-exec-recorded",
        description: "What people do in containers by ECS Exec is recorded, under a key.",
        severity: "high",
        control: "recorded-sessions",
        remediation:
            "Give executeCommandConfiguration with logging OVERRIDE, a destination that is encrypted, and kmsKeyId.",
        frameworks: { nist: ["AU-14", "AC-17"] },
        requirements: ["R25"],
        tags: ["ecs", "logging"],
    },
    check<ClusterArgs>("aws:ecs/cluster:Cluster", {
        find: ({ configuration }) => {
            const one = only(only(configuration)?.executeCommandConfiguration);
            if (one === undefined) return undefined;
            const path = "configuration.executeCommandConfiguration";
            const log = only(one.logConfiguration);
            const bare =
                (isSet(log, "cloudWatchLogGroupName") && !isTrue(log?.cloudWatchEncryptionEnabled)) ||
                (isSet(log, "s3BucketName") && !isTrue(log?.s3BucketEncryptionEnabled));
            return [
                ...list(mustBeOneOf(one.logging, ["OVERRIDE"], `${path}.logging`)),
                ...(bare
                    ? [
                          `${path}.logConfiguration does not demand encryption; set cloudWatchEncryptionEnabled or s3BucketEncryptionEnabled to true`,
                      ]
                    : []),
                ...(isSet(one, "kmsKeyId") ? [] : [`${path}.kmsKeyId is unset; name a customer managed KMS key`]),
            ];
        },
        compliant: { recorded: cluster(recorded), "nothing said of it": { name: "jobs" } },
        noncompliant: {
            "not at all": cluster({ ...recorded, logging: "NONE" }),
            "in the open": cluster({ ...recorded, logConfiguration: { s3BucketName: "exec" } }),
            "without a key": cluster({ ...recorded, kmsKeyId: "" }),
        },
    }),
);
