import { resourceCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import type { Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { comprises } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";

/** Services whose resources nobody but root, or AWS's support, frees once their own policy refuses everybody everything. */
const services = ["s3", "kms", "secretsmanager", "sqs", "sns", "ecr", "dynamodb", "kinesis", "glue", "backup", "es"];
const names = (resource: string) => resource === "*" || !/^arn:[^:]*:s3:::[^/]*\/./.test(resource);

function locks(statement: Statement): string | undefined {
    if (statement.effect !== "Deny" || statement.conditions.length > 0) return undefined;
    const whole = services.find((service) => comprises(statement, `${service}:*`));
    if (whole === undefined || statement.principals?.anyone !== true) return undefined;
    return statement.resources?.some(names) !== true
        ? undefined
        : `refuses everybody ${statement.actions?.[0] ?? "nearly everything"}, its administrators too; add a condition that spares them`;
}

const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"] };

/** An endpoint's policy may refuse everybody: it is the endpoint that is closed, and it can be opened again. */
const { policy, ...others } = resourceCarriers;
const carriers = { ...others, policy: policy.filter((token) => !token.startsWith("aws:ec2/")) };

export const resourcePoliciesManageable = rule(
    {
        name: "resource-policy-manageable",
        description:
            "No resource policy refuses everybody everything, so that nobody can manage the resource any more.",
        severity: "medium",
        control: "work-goes-on",
        remediation: "Spare the administrators by a condition on aws:PrincipalArn, or refuse single actions.",
        frameworks: { nist: ["CP-2", "SC-12"] },
        peers: { checkov: ["CKV_AWS_93"] },
        requirements: ["R31"],
        tags: ["iam", "durability"],
    },
    ...statementChecks([carriers], locks, {
        compliant: {
            "administrators spared": policyOf({
                ...deny,
                Condition: { ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/admin" } },
            }),
            "plaintext refused": policyOf({ ...deny, Condition: { Bool: { "aws:SecureTransport": "false" } } }),
            "deletion refused": policyOf({ ...deny, Action: ["s3:DeleteBucket", "backup:DeleteRecoveryPoint"] }),
            "a folder closed": policyOf({ ...deny, Resource: "arn:aws:s3:::data/raw/*" }),
            "one role refused": policyOf({ ...deny, Principal: { AWS: "arn:aws:iam::111122223333:role/guest" } }),
        },
        noncompliant: {
            "everybody refused": policyOf(deny),
            "everybody refused, by lists": policyOf({
                ...deny,
                Principal: { AWS: ["*"] },
                Action: ["S3:Get*", "kms:*"],
                Resource: "*",
            }),
            "everybody refused nearly everything": policyOf({
                ...deny,
                Action: undefined,
                NotAction: "sts:*",
                Resource: "*",
            }),
        },
    }),
);
