import { all, viaService } from "./conditions";
import type { Condition, Statement } from "./document";
import type { KeyUse } from "./key-use";

/** Where a key is and who manages it. */
export interface KeyOwner {
    readonly accountId: string;
    readonly region: string;
    /** The one role that changes the key and its policy. */
    readonly deployerArn: string;
}

/** One by one: `kms:Put*` or `kms:Create*` would hold the means to grant oneself use (KMS developer guide, key policies). */
const managing = [
    "kms:DescribeKey",
    "kms:GetKeyPolicy",
    "kms:PutKeyPolicy",
    "kms:ListKeyPolicies",
    "kms:GetKeyRotationStatus",
    "kms:EnableKeyRotation",
    "kms:EnableKey",
    "kms:DisableKey",
    "kms:UpdateKeyDescription",
    "kms:ListResourceTags",
    "kms:TagResource",
    "kms:UntagResource",
    "kms:CreateAlias",
    "kms:UpdateAlias",
    "kms:DeleteAlias",
    "kms:ListGrants",
    "kms:RevokeGrant",
    "kms:ScheduleKeyDeletion",
    "kms:CancelKeyDeletion",
];

const importing = ["kms:GetParametersForImport", "kms:ImportKeyMaterial"];

/** Everything that yields or takes key material or plaintext. */
const using = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*"];

/** Lets an AWS service use the key and does not use it oneself. */
const handingOn = ["kms:CreateGrant", "kms:RetireGrant"];

/** Whoever may do one of these is decided elsewhere in the policy; all else, now or in future, changes the key. */
const notChanging = [...using, ...handingOn, "kms:Describe*", "kms:Get*", "kms:List*"];

/** Who manages a key and who may look at its settings. Neither can use it (R24). */
export function allowManagement(
    { deployerArn }: KeyOwner,
    { reviewers, imports = false }: { readonly reviewers: readonly string[]; readonly imports?: boolean },
): readonly Statement[] {
    const manage: Statement = {
        Sid: "DeployerManages",
        Effect: "Allow",
        Principal: { AWS: deployerArn },
        Action: imports ? [...managing, ...importing] : managing,
        Resource: "*",
    };
    const look: Statement = {
        Sid: "ReviewersSeeSettings",
        Effect: "Allow",
        Principal: { AWS: reviewers },
        Action: ["kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListGrants"],
        Resource: "*",
    };
    return reviewers.length === 0 ? [manage] : [manage, look];
}

/** Users need the key's description, which SageMaker and others ask for in their name. */
export function allowDescription({ deployerArn }: KeyOwner, uses: readonly KeyUse[]): readonly Statement[] {
    const roles = rolesOf(uses).filter((role) => role !== deployerArn);
    return roles.length === 0
        ? []
        : [
              {
                  Sid: "UsersSeeTheKey",
                  Effect: "Allow",
                  Principal: { AWS: roles },
                  Action: "kms:DescribeKey",
                  Resource: "*",
              },
          ];
}

/**
 * What holds whatever is allowed above, by a later statement or by a grant: a Deny in the key policy outweighs both.
 * Service-linked roles and EC2's own role are left out, since KMS sees them when a volume is attached under a grant;
 * nobody can assume them.
 */
export function refuseTheRest(
    { accountId, region, deployerArn }: KeyOwner,
    uses: readonly KeyUse[],
): readonly Statement[] {
    const ownAccount: Condition = { StringEquals: { "aws:PrincipalAccount": accountId } };
    const awsOwn = [
        `arn:aws:iam::${accountId}:role/aws-service-role/*`,
        `arn:aws:iam::${accountId}:role/aws:ec2-infrastructure`,
    ];
    const except = (roles: readonly string[]): Condition => ({
        ArnNotLike: { "aws:PrincipalArn": [...roles, ...awsOwn] },
    });
    const real = uses.filter(({ actions }) => actions.some((action) => !handingOn.includes(action)));
    const direct = rolesOf(real.filter(({ through }) => through === undefined));
    const services = [...new Set(real.flatMap(({ through }) => through ?? []))].sort();
    const agreed = viaService(region, ...services)["StringEquals"] ?? {};
    const throughOthers: Statement = {
        Sid: "OnlyThroughTheAgreedServices",
        Effect: "Deny",
        Principal: "*",
        Action: using,
        Resource: "*",
        Condition: all(ownAccount, except(direct), { StringNotEquals: agreed }),
    };
    return [
        {
            Sid: "OnlyTheDeployerChangesTheKey",
            Effect: "Deny",
            Principal: "*",
            NotAction: notChanging,
            Resource: "*",
            Condition: { ArnNotEquals: { "aws:PrincipalArn": deployerArn } },
        },
        {
            Sid: "NobodySkipsTheLockOutCheck",
            Effect: "Deny",
            Principal: "*",
            Action: "kms:PutKeyPolicy",
            Resource: "*",
            Condition: { Bool: { "kms:BypassPolicyLockoutSafetyCheck": "true" } },
        },
        {
            Sid: "DeletionWaitsThirtyDays",
            Effect: "Deny",
            Principal: "*",
            Action: "kms:ScheduleKeyDeletion",
            Resource: "*",
            Condition: { NumericLessThan: { "kms:ScheduleKeyDeletionPendingWindowInDays": "30" } },
        },
        {
            Sid: "GrantsAreForAwsResources",
            Effect: "Deny",
            Principal: "*",
            Action: "kms:CreateGrant",
            Resource: "*",
            Condition: {
                BoolIfExists: { "kms:GrantIsForAWSResource": "false", "aws:PrincipalIsAWSService": "false" },
            },
        },
        {
            Sid: "NobodyElseUsesTheKey",
            Effect: "Deny",
            Principal: "*",
            Action: using,
            Resource: "*",
            Condition: all(ownAccount, except(rolesOf(real))),
        },
        ...(services.length === 0 ? [] : [throughOthers]),
    ];
}

function rolesOf(uses: readonly KeyUse[]): readonly string[] {
    return [...new Set(uses.flatMap(({ roles }) => roles))].sort();
}
