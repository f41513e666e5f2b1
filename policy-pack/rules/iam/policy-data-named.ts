import { policyOf } from "../../lib/policy/faults";
import { isNarrowed } from "../../lib/policy/narrowing";
import { comprises, concerns, reachesEvery } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

/** Each action that reads data: its service, and the pattern that stands for all of it. */
const readers: readonly (readonly [string, string, string])[] = [
    ["s3:GetObject", "s3", "*/*"],
    ["secretsmanager:GetSecretValue", "secretsmanager", "secret:*"],
    ["secretsmanager:BatchGetSecretValue", "secretsmanager", "secret:*"],
    ["ssm:GetParameter", "ssm", "parameter/*"],
    ["ssm:GetParameters", "ssm", "parameter/*"],
    ["ssm:GetParametersByPath", "ssm", "parameter/*"],
    ["dynamodb:Scan", "dynamodb", "table/*"],
    ["dynamodb:GetItem", "dynamodb", "table/*"],
    ["codecommit:GitPull", "codecommit", "*"],
];

/** Keys that narrow which resource is meant. */
const narrowing =
    /^(aws:resourcetag\/|s3:existingobjecttag\/|secretsmanager:(resourcetag\/|secretid)|ssm:resourcetag\/|s3:dataaccesspoint|dynamodb:leadingkeys)/;
const on = (Action: string | string[], Resource: string | string[]) => policyOf({ Effect: "Allow", Action, Resource });
const arn = (service: string, rest: string) => `arn:aws:${service}:eu-west-1:111122223333:${rest}`;
const secret = { Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: "*" };
const when = (Condition: object) => policyOf({ ...secret, Condition });
const tagged = { "aws:ResourceTag/team": "fraud" };

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
            const read = comprises(statement, "*") ? [] : readers.filter(([action]) => concerns(statement, action));
            const open = read.find(([, service, all]) => reachesEvery(statement, service, all) !== undefined);
            if (open === undefined || isNarrowed(statement, narrowing)) return undefined;
            const [action, service, all] = open;
            return `allows ${action} on ${reachesEvery(statement, service, all)}, all there are; name the resources`;
        },
        {
            compliant: {
                "a bucket": on("s3:GetObject", "arn:aws:s3:::data/*"),
                "a team's parameters": on("ssm:GetParameter*", "arn:aws:ssm:*:111122223333:parameter/team/*"),
                "tagged secrets": when({ StringEquals: tagged }),
                "names only": on(["s3:ListAllMyBuckets", "ssm:DescribeParameters"], "*"),
                "a table and its indexes": on("dynamodb:*Item", [
                    arn("dynamodb", "table/a"),
                    arn("dynamodb", "table/a/*"),
                ]),
                "everything, which another rule refuses": on("*", "*"),
                "all of one bucket": on("*", "arn:aws:s3:::data/*"),
            },
            noncompliant: {
                "every object": on("s3:Get*", "*"),
                "every object under any name": on("s3:GetObject", "arn:aws:s3:::*/*"),
                "every object, by ARN": on(["S3:GETOBJECT"], ["arn:aws:s3:::data", "arn:aws:s3:::*"]),
                "all objects but some": policyOf({
                    ...secret,
                    Resource: undefined,
                    Action: "s3:*",
                    NotResource: "arn:aws:s3:::a/*",
                }),
                "every secret": on("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:*"),
                "every secret of an account": on("secretsmanager:Batch*", arn("secretsmanager", "secret:*")),
                "secrets of any tag": when({ StringLike: { "aws:ResourceTag/team": "*" } }),
                "tagged secrets, or without a tag": when({ StringEqualsIfExists: tagged }),
                "all secrets but tagged ones": when({ StringNotEquals: tagged }),
                "every parameter by name": on("ssm:GetParameters", arn("ssm", "parameter/*")),
                "every parameter, one by one": on("ssm:GetParameter", arn("ssm", "parameter/*")),
                "every parameter by any path": on("ssm:GetParametersByPath", arn("ssm", "parameter/*")),
                "every table": on("dynamodb:Scan", arn("dynamodb", "table/*")),
                "every item": on("dynamodb:GetItem", arn("dynamodb", "table/*")),
                "every repository": on("codecommit:Git*", arn("codecommit", "*")),
            },
        },
    ),
);
