import { grantForAwsResource, writing, type KeyUse } from "../../../iam/key-use";
import type { TeamContext } from "../../context";
import { workArns } from "../../principals";

/** The vault's key: AWS Backup writes and restores with the backup role, and the deployer makes the vault. */
export function backupKeyUses(context: TeamContext): readonly KeyUse[] {
    const roles = [...workArns(context, "backup"), context.names.deployerArn];
    return [
        { sid: "BackupSealsRecoveryPoints", roles, actions: writing, through: ["backup"] },
        {
            sid: "BackupCopiesVolumes",
            roles,
            actions: ["kms:CreateGrant"],
            through: ["backup", "ec2", "elasticfilesystem"],
            when: grantForAwsResource,
        },
    ];
}
