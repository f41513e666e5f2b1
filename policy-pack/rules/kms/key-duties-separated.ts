import type { KeyArgs } from "@pulumi/aws/kms";
import { parsePolicy, type Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { allows, concerns, isAccountPrincipal } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";
import { keyTokens, useActions } from "./key-tokens";

const administration = ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:DisableKey", "kms:UpdateAlias"];
/** Services that hand the decrypted content to their caller; others only mount or move it. */
const readable = /(^|\.)?(s3|dynamodb|secretsmanager|ssm|sqs|kinesis|logs)\.|\*/;

/** Use through a service that shows its caller no plaintext is not use by the caller. */
function isDirectUse(statement: Statement): boolean {
    if (!useActions.some((action) => concerns(statement, action))) return false;
    return !statement.conditions.some(
        ({ key, kind, negated, ifExists, values }) =>
            key === "kms:viaservice" &&
            kind === "string" &&
            !negated &&
            !ifExists &&
            !values.some((v) => readable.test(v)),
    );
}

function named(statements: readonly Statement[]): ReadonlySet<string> {
    return new Set(
        statements.flatMap(({ principals }) => principals?.aws ?? []).filter((who) => !isAccountPrincipal(who)),
    );
}

const [admin, user] = ["arn:aws:iam::111122223333:role/admin", "arn:aws:iam::111122223333:role/user"];
const manage = { Effect: "Allow", Principal: { AWS: admin }, Action: ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"] };

const through = (operator: string, service: string) => ({
    policy: policyOf(manage, {
        Effect: "Allow",
        Principal: { AWS: admin },
        Action: ["kms:Decrypt", "kms:CreateGrant"],
        Condition: { [operator]: { "kms:ViaService": `${service}.eu-west-1.amazonaws.com` } },
    }),
});

export const keyDutiesSeparated = rule(
    {
        name: "kms-key-duties-separated",
        description: "Those who administer a key cannot decrypt with it.",
        severity: "high",
        control: "separation-of-duties",
        remediation: "Give administration and use of the key to different roles; never kms:* to anybody.",
        frameworks: { nist: ["AC-5", "SC-12"], pci: ["3.7.6"] },
        requirements: ["R24"],
        tags: ["kms", "separation-of-duties"],
    },
    check<KeyArgs>(keyTokens, {
        find: (key) => {
            const grants = allows(parsePolicy(key.policy));
            const administrators = named(
                grants.filter((grant) => administration.some((action) => concerns(grant, action))),
            );
            const users = named(grants.filter(isDirectUse));
            return [...administrators]
                .filter((who) => users.has(who))
                .map(
                    (who) =>
                        `policy lets ${who} both administer and use the key; take kms:Decrypt or the administration away`,
                );
        },
        compliant: {
            "one role for each": {
                policy: policyOf(manage, { Effect: "Allow", Principal: { AWS: user }, Action: "kms:Decrypt" }),
            },
            "an administrator who mounts file systems": through("StringEquals", "elasticfilesystem"),
        },
        noncompliant: {
            "kms:* for a role": { policy: policyOf({ Effect: "Allow", Principal: { AWS: admin }, Action: "kms:*" }) },
            "two statements that meet": {
                policy: policyOf(manage, { Effect: "Allow", Principal: { AWS: [user, admin] }, Action: "kms:D*" }),
            },
            "reading through S3": through("StringEquals", "s3"),
            "reading directly, which lacks the key": through("StringEqualsIfExists", "elasticfilesystem"),
            "reading through all but one": through("StringNotEquals", "elasticfilesystem"),
        },
    }),
);
