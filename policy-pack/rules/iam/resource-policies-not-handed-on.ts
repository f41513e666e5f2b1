import { accountIn } from "../../lib/accounts";
import { resourceCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import type { Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { accountsOf, comprises, concerns } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";

/** Actions on buckets that let others in, or take the guards away. Bucket ARNs name no account, so nobody is known to be of it. */
const ofBuckets = [
    "s3:PutBucketPolicy",
    "s3:DeleteBucketPolicy",
    "s3:PutBucketAcl",
    "s3:PutBucketOwnershipControls",
    "s3:PutBucketPublicAccessBlock",
    "s3:PutEncryptionConfiguration",
    "s3:PutAccessPointPolicy",
];
const ofOthers = [
    "backup:PutBackupVaultAccessPolicy",
    "codeartifact:PutDomainPermissionsPolicy",
    "codeartifact:PutRepositoryPermissionsPolicy",
    "dynamodb:PutResourcePolicy",
    "ecr:SetRepositoryPolicy",
    "elasticfilesystem:PutFileSystemPolicy",
    "events:PutPermission",
    "glue:PutResourcePolicy",
    "kinesis:PutResourcePolicy",
    "lambda:AddPermission",
    "secretsmanager:PutResourcePolicy",
    "sns:AddPermission",
    "sns:SetTopicAttributes",
    "sqs:AddPermission",
    "sqs:SetQueueAttributes",
];

function handsOn(statement: Statement): string | undefined {
    const given = (actions: readonly string[]) =>
        // All of a service is what another rule refuses.
        actions.find((one) => concerns(statement, one) && !comprises(statement, `${one.split(":")[0]}:*`));
    const [bucket, other] = [given(ofBuckets), given(ofOthers)];
    if (statement.effect !== "Allow" || (bucket === undefined && other === undefined)) return undefined;
    const own = statement.resources?.flatMap((one) => accountIn(one) ?? []) ?? [];
    const action = bucket ?? (own.length > 0 ? other : undefined);
    const to = accountsOf(statement).find((one) => !own.includes(one));
    return to === undefined || action === undefined || statement.principals?.anyone === true
        ? undefined
        : `hands ${action} on to account ${to}, which can then let others in; take it out, the account's own roles have it by their policies`;
}

const { policy, ...others } = resourceCarriers;
const carriers = { policy: policy.filter((token) => !/^aws:(ec2|kms)\//.test(token)), ...others };
const bucket = "arn:aws:s3:::data";
const queue = "arn:aws:sqs:eu-west-1:111122223333:jobs";
const may = (Action: string | string[], Resource: string | string[] = bucket, account = "444455556666") =>
    policyOf({ Effect: "Allow", Principal: { AWS: `arn:aws:iam::${account}:role/a` }, Action, Resource });

export const resourcePoliciesNotHandedOn = rule(
    {
        name: "resource-policy-not-handed-on",
        description: "No resource policy gives another account the right to change the policy or the guards beside it.",
        severity: "high",
        control: "data-perimeter",
        remediation: "Take the action out; who looks after the resource has it by the policy of his own role.",
        frameworks: { fsbp: ["S3.6"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["iam", "exposure"],
    },
    ...statementChecks([carriers], handsOn, {
        compliant: {
            "reading and writing": may(["s3:GetObject", "s3:PutObject", "s3:ListBucket"], [bucket, `${bucket}/*`]),
            "the queue's own account": may("sqs:SetQueueAttributes", queue, "111122223333"),
            "a queue that another account sends to": may("sqs:SendMessage", queue),
            "whose the resource is, is not said": may("secretsmanager:PutResourcePolicy", "*"),
            "a policy that is looked at": may("s3:GetBucketPolicy"),
        },
        noncompliant: {
            "the bucket's policy": may("s3:PutBucketPolicy"),
            "the bucket's guards, by a pattern": may(["S3:GetObject", "s3:PutBucket*"], [bucket, `${bucket}/*`]),
            "a queue's policy": may(["sqs:Add*"], queue),
        },
    }),
);
