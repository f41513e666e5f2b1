import { exceptDeployer } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const backupsStay = serviceControl({
    sid: "BackupsStay",
    why: "Backups are the last copy: nobody shortens, deletes or carries them away, and vaults keep their locks.",
    control: "backups",
    requirements: ["R27", "R31"],
    units: working,
    refusal: () => ({
        Action: [
            "backup:Delete*",
            "backup:Disassociate*",
            "backup:PutBackupVaultAccessPolicy",
            "backup:PutBackupVaultLockConfiguration",
            "backup:StartCopyJob",
            "backup:Update*",
        ],
        Condition: exceptDeployer,
    }),
    denies: [
        { who: "infra-admin", does: "backup:DeleteRecoveryPoint" },
        { who: "administrator", does: "backup:StartCopyJob" },
        { who: "administrator", does: "backup:DeleteBackupVaultLockConfiguration" },
        { who: "administrator", does: "backup:PutBackupVaultAccessPolicy" },
    ],
    permits: [
        { who: "infra-admin", does: "backup:StartBackupJob" },
        { who: "infra-admin", does: "backup:StartRestoreJob" },
        { who: "backup", does: "backup:CopyIntoBackupVault" },
        { who: "deployer", does: "backup:PutBackupVaultAccessPolicy" },
    ],
});
