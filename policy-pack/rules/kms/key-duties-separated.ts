import type { KeyArgs } from "@pulumi/aws/kms";
import { parsePolicy, type Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { narrows } from "../../lib/policy/narrowing";
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
        (condition) =>
            condition.key === "kms:viaservice" &&
            narrows(statement, condition) &&
            !condition.values.some((value) => readable.test(value)),
    );
}

function named(statements: readonly Statement[]): ReadonlySet<string> {
    return new Set(
        statements.flatMap(({ principals }) => principals?.aws ?? []).filter((who) => !isAccountPrincipal(who)),
    );
}

const [admin, user] = ["arn:aws:iam::111122223333:role/admin", "arn:aws:iam::111122223333:role/user"];
const manage = { Effect: "Allow", Principal: { AWS: admin }, Action: ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"] };

const through = (operator: string, ...services: string[]) => ({
    policy: policyOf(manage, {
        Effect: "Allow",
        Principal: { AWS: admin },
        Action: ["kms:Decrypt", "kms:CreateGrant"],
        Condition: { [operator]: { "kms:ViaService": services.map((one) => `${one}.eu-west-1.amazonaws.com`) } },
    }),
});

const grant = (AWS: string, ...Action: string[]) => ({
    policy: policyOf({ Effect: "Allow", Principal: { AWS }, Action }),
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
            "an account, which another rule refuses": grant("111122223333", "kms:*"),
            "nobody named": { policy: policyOf({ Effect: "Allow", Action: "kms:*" }) },
            "an administrator who mounts file systems": through("StringEquals", "elasticfilesystem"),
        },
        noncompliant: {
            "kms:* for a role": grant(admin, "kms:*"),
            ...Object.fromEntries(
                administration.map((action) => [`${action} and use`, grant(admin, action, "kms:Decrypt")]),
            ),
            "two statements that meet": {
                policy: policyOf(manage, { Effect: "Allow", Principal: { AWS: [user, admin] }, Action: "kms:D*" }),
            },
            "reading through S3 too": through("StringEquals", "elasticfilesystem", "s3"),
            "reading directly, which lacks the key": through("StringEqualsIfExists", "elasticfilesystem"),
            "reading through all but one": through("StringNotEquals", "elasticfilesystem"),
        },
    }),
);
