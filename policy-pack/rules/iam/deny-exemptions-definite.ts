import { controlCarriers, identityCarriers, resourceCarriers, trustCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import { policyOf } from "../../lib/policy/faults";
import { sparesWrongly } from "../../lib/policy/void-deny";
import { rule } from "../../lib/rule";

const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" };
const when = (Condition: object, more: object = {}) => policyOf({ ...deny, ...more, Condition });
const outside = { StringNotEquals: { "aws:PrincipalOrgID": "o-abc123" } };
const session = "arn:aws:sts::111122223333:assumed-role/deploy/me";

export const denyExemptionsDefinite = rule(
    {
        name: "iam-deny-exemptions-definite",
        description:
            "Whom a Deny spares is named: not everybody, not any organization or endpoint, and not by a pattern taken literally.",
        severity: "high",
        remediation: "Spare definite values, with StringNotLike or ArnNotLike where they hold patterns.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5", "R9"],
        tags: ["iam", "policy"],
    },
    ...statementChecks([resourceCarriers, identityCarriers, trustCarriers, controlCarriers], sparesWrongly, {
        compliant: {
            "those outside": when({ ...outside, BoolIfExists: { "aws:PrincipalIsAWSService": "false" } }),
            "roles of services in every account": when({
                ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/aws-service-role/*" },
            }),
            "who is a role": when({ StringNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/*" } }),
            "what has a tag": when({ StringNotLike: { "aws:RequestTag/team": "*" } }),
            "an office": when({ NotIpAddressIfExists: { "aws:SourceIp": ["203.0.113.0/24"] } }),
            "one unit": when({ "ForAllValues:StringNotLike": { "aws:PrincipalOrgPaths": "o-abc123/r-1/ou-2/*" } }),
            "an Allow": policyOf({ ...deny, Effect: "Allow", Condition: { ArnNotLike: { "aws:PrincipalArn": "*" } } }),
        },
        noncompliant: {
            "every role": when({ ArnNotLike: { "aws:PrincipalArn": ["arn:aws:iam::111122223333:role/a", "*"] } }),
            "every principal": when({ StringNotLike: { "aws:PrincipalArn": "arn:*:iam::*" } }),
            "any organisation": when({ StringNotLike: { "aws:PrincipalOrgID": "o-*" } }),
            "any account": when({ StringNotLike: { "aws:PrincipalAccount": ["111122223333", "????????????"] } }),
            "any endpoint": when({ StringNotLikeIfExists: { "aws:SourceVpce": "vpce-*" } }),
            "the internet": when({ NotIpAddress: { "aws:SourceIp": "0.0.0.0/0" } }),
            "the internet, in halves": when({ NotIpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } }),
            "a pattern taken literally": when({ StringNotEquals: { "aws:SourceVpce": "vpce-0a*" } }),
            "a session, which is compared as its role": when({ ArnNotEquals: { "aws:PrincipalArn": [session] } }),
        },
    }),
);
