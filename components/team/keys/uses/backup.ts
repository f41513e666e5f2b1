import type { TeamContext } from "../../context";
import { workArns } from "../../principals";
import { grantForAwsResource, writing, type KeyUse } from "../key-use";

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
