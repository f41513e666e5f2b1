import { policyOf } from "../../lib/policy/faults";
import { comprises, concerns, reaches } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

/** Each action that reads data, with the pattern that stands for all of it. */
const readers: readonly (readonly [string, string])[] = [
    ["s3:GetObject", "arn:aws:s3:::*/*"],
    ["secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:*"],
    ["secretsmanager:BatchGetSecretValue", "*"],
    ["ssm:GetParameter", "arn:aws:ssm:*:*:parameter/*"],
    ["ssm:GetParameters", "arn:aws:ssm:*:*:parameter/*"],
    ["ssm:GetParametersByPath", "arn:aws:ssm:*:*:parameter/*"],
    ["dynamodb:Scan", "arn:aws:dynamodb:*:*:table/*"],
    ["codecommit:GitPull", "arn:aws:codecommit:*:*:*"],
];

/** Keys that narrow which resource is meant. */
const narrowing =
    /^(aws:resourcetag\/|s3:existingobjecttag\/|secretsmanager:(resourcetag\/|secretid)|ssm:resourcetag\/|s3:dataaccesspoint)/;

export const policyDataNamed = rule(
    {
        name: "iam-policy-data-named",
        description: "Policies name the buckets, secrets and parameters that may be read.",
        severity: "high",
        control: "least-privilege",
        remediation: "Name the buckets, secrets, parameters or tables in Resource, or demand a tag of the resource.",
        frameworks: { nist: ["AC-6", "SC-7(10)"], pci: ["7.2.2"] },
        peers: { checkov: ["CKV_AWS_288"] },
        requirements: ["R5", "R27"],
        tags: ["iam", "exfiltration"],
    },
    ...identityPolicyChecks(
        (statement) => {
            if (
                comprises(statement, "*") ||
                statement.conditions.some(({ key, negated }) => narrowing.test(key) && !negated)
            )
                return undefined;
            const open = readers.find(([action, all]) => concerns(statement, action) && reaches(statement, all));
            return open === undefined
                ? undefined
                : `allows ${open[0]} on ${open[1]}, all there are; name the resources`;
        },
        {
            compliant: {
                "a bucket": policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::data/*" }),
                "a team's parameters": policyOf({
                    Effect: "Allow",
                    Action: "ssm:GetParameter*",
                    Resource: "arn:aws:ssm:*:111122223333:parameter/team/*",
                }),
                "tagged secrets": policyOf({
                    Effect: "Allow",
                    Action: "secretsmanager:GetSecretValue",
                    Resource: "*",
                    Condition: { StringEquals: { "aws:ResourceTag/team": "fraud" } },
                }),
                "names only": policyOf({
                    Effect: "Allow",
                    Action: ["s3:ListAllMyBuckets", "ssm:DescribeParameters"],
                    Resource: "*",
                }),
            },
            noncompliant: {
                "every object": policyOf({ Effect: "Allow", Action: "s3:Get*", Resource: "*" }),
                "every object, by ARN": policyOf({
                    Effect: "Allow",
                    Action: ["S3:GETOBJECT"],
                    Resource: ["arn:aws:s3:::data", "arn:aws:s3:::*"],
                }),
                "every secret": policyOf({
                    Effect: "Allow",
                    Action: "secretsmanager:GetSecretValue",
                    Resource: "arn:aws:secretsmanager:*:*:secret:*",
                }),
                "every parameter by path": policyOf({
                    Effect: "Allow",
                    Action: "ssm:GetParametersByPath",
                    Resource: ["*"],
                }),
            },
        },
    ),
);
