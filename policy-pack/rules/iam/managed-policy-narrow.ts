import type { RoleArgs, RolePolicyAttachmentArgs, RolePolicyAttachmentsExclusiveArgs } from "@pulumi/aws/iam";
import type { ManagedPolicyAttachmentArgs, ManagedPolicyAttachmentsExclusiveArgs } from "@pulumi/aws/ssoadmin";
import { strings } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

const settings = { allowed: strings([], "Names of AWS managed policies that may be attached all the same.") };

/** AWS's policies for whole services and whole accounts; each grants far more than one team's work needs. */
const broad =
    /(^|\/)(AdministratorAccess.*|[A-Za-z0-9_-]*PowerUser[A-Za-z0-9_-]*|SecretsManagerReadWrite|[A-Za-z0-9_-]*FullAccess[A-Za-z0-9_-]*|ReadOnlyAccess|job-function\/(?!ViewOnlyAccess$).*|AmazonEC2RoleforSSM|AWSCloudShell.*|AmazonSageMakerCanvas.*|AmazonSageMakerGroundTruthExecution)$/;

function fault(arn: unknown, allowed: readonly string[]): string | undefined {
    const policy = /^arn:[^:]*:iam::aws:policy\/(.+)$/.exec(text(arn))?.[1];
    if (policy === undefined || !broad.test(policy) || allowed.includes(policy)) return undefined;
    return `${policy} is attached, an AWS policy that grants more than any one task needs; write a policy of your own`;
}

const aws = (name: string) => `arn:aws:iam::aws:policy/${name}`;

export const managedPolicyNarrow = rule(
    {
        name: "iam-managed-policy-narrow",
        description: "AWS's broad managed policies, such as AmazonSageMakerFullAccess, are attached to nobody.",
        severity: "high",
        control: "least-privilege",
        remediation: "Attach a policy of your own that lists the actions and resources needed.",
        frameworks: { cis: ["1.16", "1.22"], nist: ["AC-6"], pci: ["7.2.2"] },
        requirements: ["R5"],
        tags: ["iam", "least-privilege"],
        settings,
    },
    check<RolePolicyAttachmentArgs>(
        [
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "aws:iam/userPolicyAttachment:UserPolicyAttachment",
            "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
            "aws:iam/policyAttachment:PolicyAttachment",
        ],
        {
            find: ({ policyArn }, context) => fault(policyArn, context.settings(settings).allowed),
            compliant: {
                "one's own": { policyArn: "arn:aws:iam::111122223333:policy/FullAccess" },
                "a narrow one of AWS": { policyArn: aws("service-role/AWSBackupServiceRolePolicyForBackup") },
            },
            noncompliant: {
                "the administrator's": { policyArn: aws("AdministratorAccess") },
                "the power users' of KMS": { policyArn: aws("AWSKeyManagementServicePowerUser") },
                "that of every secret": { policyArn: aws("SecretsManagerReadWrite") },
                "another partition's": { policyArn: "arn:aws-cn:iam::aws:policy/AmazonSageMakerFullAccess" },
            },
        },
    ),
    check<RolePolicyAttachmentsExclusiveArgs>(
        [
            "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
            "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive",
            "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive",
        ],
        {
            find: ({ policyArns }, context) =>
                list(policyArns).flatMap((arn) => fault(arn, context.settings(settings).allowed) ?? []),
            compliant: { "an auditor's, which reads no data": { policyArns: [aws("job-function/ViewOnlyAccess")] } },
            noncompliant: { "among others": { policyArns: [aws("AWSBackupAuditAccess"), aws("IAMFullAccess")] } },
        },
    ),
    check<ManagedPolicyAttachmentArgs>("aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment", {
        find: ({ managedPolicyArn }, context) => fault(managedPolicyArn, context.settings(settings).allowed),
        compliant: { "a narrow one": { managedPolicyArn: aws("AWSBackupAuditAccess") } },
        noncompliant: { "a permission set's": { managedPolicyArn: aws("AdministratorAccess") } },
    }),
    check<ManagedPolicyAttachmentsExclusiveArgs>(
        "aws:ssoadmin/managedPolicyAttachmentsExclusive:ManagedPolicyAttachmentsExclusive",
        {
            find: ({ managedPolicyArns }, context) =>
                list(managedPolicyArns).flatMap((arn) => fault(arn, context.settings(settings).allowed) ?? []),
            compliant: { none: { managedPolicyArns: [] } },
            noncompliant: { "a permission set's": { managedPolicyArns: [aws("PowerUserAccess")] } },
        },
    ),
    check<RoleArgs>("aws:iam/role:Role", {
        find: ({ managedPolicyArns }, context) =>
            list(managedPolicyArns).flatMap((arn) => fault(arn, context.settings(settings).allowed) ?? []),
        compliant: { none: {}, "one's own": { managedPolicyArns: ["arn:aws:iam::111122223333:policy/team"] } },
        noncompliant: { "inline in the role": { managedPolicyArns: [aws("PowerUserAccess")] } },
    }),
);
