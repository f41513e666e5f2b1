/** Actions of IAM, and the resources that each is about. */
const inIam: readonly (readonly [string, string])[] = [
    ["AddUserToGroup", "group/*"],
    ["AttachGroupPolicy", "group/*"],
    ["AttachRolePolicy", "role/*"],
    ["AttachUserPolicy", "user/*"],
    ["CreateAccessKey", "user/*"],
    ["CreateLoginProfile", "user/*"],
    ["CreatePolicyVersion", "policy/*"],
    ["CreateServiceSpecificCredential", "user/*"],
    ["DeleteRolePermissionsBoundary", "role/*"],
    ["DeleteUserPermissionsBoundary", "user/*"],
    ["PutGroupPolicy", "group/*"],
    ["PutRolePermissionsBoundary", "role/*"],
    ["PutRolePolicy", "role/*"],
    ["PutUserPolicy", "user/*"],
    ["SetDefaultPolicyVersion", "policy/*"],
    ["UpdateAssumeRolePolicy", "role/*"],
    ["UpdateLoginProfile", "user/*"],
];

/** Actions that let their holder gain what another may do: the service, and the resources that each is about. */
export const escalations: readonly (readonly [string, string, string])[] = [
    ...inIam.map(([action, kind]) => [`iam:${action}`, "iam", kind] as const),
    ["kms:PutKeyPolicy", "kms", "key/*"],
    ["sts:AssumeRole", "iam", "role/*"],
    ["lambda:UpdateFunctionCode", "lambda", "function:*"],
    ["s3:PutBucketPolicy", "s3", "*"],
    ["ssm:SendCommand", "ec2", "instance/*"],
    ["ssm:StartSession", "ec2", "instance/*"],
    ["ec2:ModifySnapshotAttribute", "ec2", "snapshot/*"],
    ["ec2:ModifyImageAttribute", "ec2", "image/*"],
    ["secretsmanager:PutResourcePolicy", "secretsmanager", "secret:*"],
];
