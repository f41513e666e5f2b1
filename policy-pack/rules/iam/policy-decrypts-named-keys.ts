import { policyOf } from "../../lib/policy/faults";
import { isNarrowed } from "../../lib/policy/narrowing";
import { comprises, concerns, reachesEvery } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

const decrypt = { Effect: "Allow", Action: "kms:Decrypt", Resource: "arn:aws:kms:eu-west-1:111122223333:key/*" };
const using = (Condition: object) => policyOf({ ...decrypt, Condition });
/** What says which keys are meant, or what for: for what an encryption context says, only with a definite value. */
const narrowing =
    /^(aws:resourcetag\/|kms:(resourcealiases|requestalias|viaservice|encryptioncontext:|grantisforawsresource))/;
const held = ["kms:Decrypt", "kms:ReEncryptFrom", "kms:CreateGrant"];

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
            if (comprises(statement, "*") || comprises(statement, "kms:*")) return undefined;
            const action = held.find((one) => concerns(statement, one));
            if (action === undefined || isNarrowed(statement, narrowing)) return undefined;
            const all = reachesEvery(statement, "kms", "key/*");
            return all === undefined ? undefined : `allows ${action} with every key (${all}); name the keys`;
        },
        {
            compliant: {
                "a key": policyOf({ ...decrypt, Resource: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd" }),
                "a family of keys": policyOf({ ...decrypt, Resource: "arn:aws:kms:*:111122223333:key/mrk-*" }),
                "keys by alias": using({ "ForAnyValue:StringLike": { "kms:ResourceAliases": "alias/team-*" } }),
                "keys by alias, if they have one, which they must": using({
                    "ForAllValues:StringEquals": { "kms:ResourceAliases": "alias/team" },
                    Null: { "kms:ResourceAliases": "false" },
                }),
                "keys, through one service": using({
                    StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" },
                }),
                "keys of a bucket": using({ ArnLike: { "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::data/*" } }),
                "tagged keys": using({ StringEquals: { "aws:ResourceTag/team": "${aws:PrincipalTag/team}" } }),
                "grants for AWS's services": policyOf({
                    ...decrypt,
                    Action: "kms:CreateGrant",
                    Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
                }),
                "no decryption": policyOf({ ...decrypt, Action: "kms:DescribeKey", Resource: "*" }),
                "all of KMS, which another rule refuses": policyOf({ ...decrypt, Action: "kms:*" }),
            },
            noncompliant: {
                "grants for every key": policyOf({ ...decrypt, Action: "kms:Create*", Resource: "*" }),
                "every key": policyOf({ ...decrypt, Resource: "*" }),
                "every key of an account": policyOf({
                    ...decrypt,
                    Action: ["kms:De*"],
                    Resource: ["arn:aws:kms:*:444455556666:key/*"],
                }),
                "every key of a Region": policyOf(decrypt),
                "every key, by a short pattern": policyOf({ ...decrypt, Resource: "arn:aws-cn:kms:*" }),
                "re-encryption with every key": policyOf({ ...decrypt, Action: "kms:ReEncrypt*" }),
                "all keys but one": policyOf({ ...decrypt, Resource: undefined, NotResource: `${decrypt.Resource}1` }),
                "but for one service": using({ StringNotEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } }),
                "any alias": using({ "ForAnyValue:StringLike": { "kms:ResourceAliases": ["alias/team", "alias/*"] } }),
                "an alias, if there is one": using({
                    "ForAllValues:StringEquals": { "kms:ResourceAliases": "alias/team" },
                }),
                "any service": using({ StringLike: { "kms:ViaService": "*" } }),
                "a tag, if there is one": using({ StringEqualsIfExists: { "aws:ResourceTag/team": "fraud" } }),
                "the network, whatever the key": using({ StringEquals: { "aws:SourceVpce": "vpce-0a1b2c3d" } }),
            },
        },
    ),
);
