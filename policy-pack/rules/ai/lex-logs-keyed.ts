import type { BotAliasArgs } from "@pulumi/aws/lex";
import { keyFault } from "../../lib/keys";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const path = "conversationLogs.logSettings";
const log = (destination: string, kmsKeyArn?: string) => ({
    conversationLogs: {
        iamRoleArn: "arn:aws:iam::111122223333:role/lex",
        logSettings: [
            { destination, logType: "AUDIO", resourceArn: "arn:aws:s3:::logs", ...(kmsKeyArn && { kmsKeyArn }) },
        ],
    },
});

export const lexLogsKeyed = rule(
    {
        name: "lex-conversation-logs-keyed",
        description: "Recorded voices are stored under a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyArn of each log setting whose destination is S3.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2", "R8"],
        tags: ["lex", "encryption"],
    },
    check<BotAliasArgs>("aws:lex/botAlias:BotAlias", {
        // Text goes to a log group, which has its own key.
        find: (alias) =>
            blocksAt(alias, path.split("."))
                .filter((one) => blocksAt(one, ["destination"])[0] === "S3")
                .flatMap((one) => keyFault(Object(one), "kmsKeyArn", `${path}.kmsKeyArn`) ?? []),
        compliant: {
            "no logs": { name: "live" },
            "a key": log("S3", "arn:aws:kms:eu-west-1:111122223333:key/1"),
            "text to a log group": log("CLOUDWATCH_LOGS"),
        },
        noncompliant: { "no key": log("S3"), "AWS's key": log("S3", "arn:aws:kms:eu-west-1:1:alias/aws/s3") },
    }),
);
