import { policyOf } from "../../lib/policy/faults";
import { comprises, concerns, reaches } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

const decrypt = { Effect: "Allow", Action: "kms:Decrypt" };
const narrowing =
    /^(aws:resourcetag\/|kms:(resourcealiases|requestalias|viaservice|encryptioncontext:|encryptioncontextkeys|grantisforawsresource))/;

/** All keys there are, or all of one account, which a pattern with an account's id stands for here. */
const every = ["*", "arn:aws:kms:*:*:key/*", "arn:aws:kms:*:111122223333:key/*"];

export const policyDecryptsNamedKeys = rule(
    {
        name: "iam-policy-decrypts-named-keys",
        description: "Policies name the keys that may decrypt.",
        severity: "high",
        control: "least-privilege",
        remediation: "Name the keys in Resource, or demand kms:ResourceAliases, kms:ViaService or a tag.",
        frameworks: { fsbp: ["KMS.1", "KMS.2"], nist: ["AC-6", "SC-12"], pci: ["3.6.1", "7.2.2"] },
        peers: {},
        requirements: ["R2", "R5"],
        tags: ["iam", "kms"],
    },
    ...identityPolicyChecks(
        (statement) => {
            if (
                comprises(statement, "*") ||
                comprises(statement, "kms:*") ||
                statement.conditions.some(({ key, negated, ifExists }) => narrowing.test(key) && !negated && !ifExists)
            )
                return undefined;
            const held = ["kms:Decrypt", "kms:ReEncryptFrom"].find((action) => concerns(statement, action));
            const all = every.find((pattern) => reaches(statement, pattern));
            return held === undefined || all === undefined
                ? undefined
                : `allows ${held} with every key (${all}); name the keys`;
        },
        {
            compliant: {
                "a key": policyOf({ ...decrypt, Resource: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd" }),
                "keys by alias": policyOf({
                    ...decrypt,
                    Resource: "*",
                    Condition: { "ForAnyValue:StringLike": { "kms:ResourceAliases": "alias/team-*" } },
                }),
                "keys, through one service": policyOf({
                    ...decrypt,
                    Resource: "*",
                    Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
                }),
                "no decryption": policyOf({ ...decrypt, Action: "kms:DescribeKey", Resource: "*" }),
            },
            noncompliant: {
                "every key": policyOf({ ...decrypt, Resource: "*" }),
                "every key of an account": policyOf({
                    ...decrypt,
                    Action: ["kms:De*"],
                    Resource: ["arn:aws:kms:*:111122223333:key/*"],
                }),
                "re-encryption with every key": policyOf({
                    ...decrypt,
                    Action: "kms:ReEncrypt*",
                    Resource: "arn:aws:kms:*:*:key/*",
                }),
                "but for one service": policyOf({
                    ...decrypt,
                    Resource: "*",
                    Condition: { StringNotEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
                }),
            },
        },
    ),
);
