import { policy, type PolicyDocument } from "../../iam/document";
import type { TeamContext } from "../context";

/**
 * What nobody may do to the vault, whatever IAM says. AWS Backup takes no wildcards in the actions of this policy, and
 * lets no other account do more than copy into a vault (AWS Backup developer guide, vault access policies).
 */
export function vaultPolicy({ names }: TeamContext): PolicyDocument {
    const anyone = { Effect: "Deny" as const, Principal: "*" as const, Resource: "*" };
    return policy(
        {
            Sid: "NobodyDeletes",
            ...anyone,
            Action: [
                "backup:DeleteRecoveryPoint",
                "backup:DisassociateRecoveryPoint",
                "backup:UpdateRecoveryPointLifecycle",
            ],
        },
        {
            // A copy in another vault would be out of this lock's and this policy's reach, here or elsewhere.
            Sid: "NobodyCopies",
            ...anyone,
            Action: ["backup:CopyFromBackupVault", "backup:StartCopyJob", "backup:CopyIntoBackupVault"],
        },
        {
            Sid: "OnlyAdministratorRestores",
            ...anyone,
            Action: "backup:StartRestoreJob",
            Condition: {
                ArnNotEquals: { "aws:PrincipalArn": names.roleArn(names.personaRole("infra-admin")) },
            },
        },
        {
            Sid: "OnlyDeployerManages",
            ...anyone,
            Action: [
                "backup:DeleteBackupVault",
                "backup:PutBackupVaultAccessPolicy",
                "backup:DeleteBackupVaultAccessPolicy",
                "backup:PutBackupVaultLockConfiguration",
                "backup:DeleteBackupVaultLockConfiguration",
            ],
            Condition: { ArnNotEquals: { "aws:PrincipalArn": names.deployerArn } },
        },
    );
}
