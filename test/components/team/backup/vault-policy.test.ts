import assert from "node:assert/strict";
import { policy } from "../../../../components/iam/document";
import { vaultPolicy } from "../../../../components/team/backup/vault-policy";
import { sampleContext } from "../../../support/contexts";
import { decide } from "../../../../plan/access/decide";

const context = sampleContext();
const { names } = context;
const vault = names.arn("backup", `backup-vault:${names.backupVault}`);
const point = names.arn("backup", "recovery-point:11111111-2222-3333-4444-555555555555");
const administrator = names.roleArn(names.personaRole("infra-admin"));
const everything = policy({ Sid: "All", Effect: "Allow", Action: "backup:*", Resource: "*" });

/** Roles hold `backup:*` in IAM, so the vault alone decides. */
const table: readonly (readonly [string, string, string, string, boolean])[] = [
    ["the deployer deletes a recovery point", names.deployerArn, "backup:DeleteRecoveryPoint", point, false],
    ["an administrator deletes a recovery point", administrator, "backup:DeleteRecoveryPoint", point, false],
    ["the deployer shortens a retention", names.deployerArn, "backup:UpdateRecoveryPointLifecycle", point, false],
    ["an administrator copies a recovery point", administrator, "backup:CopyFromBackupVault", vault, false],
    ["an administrator starts a copy", administrator, "backup:StartCopyJob", point, false],
    ["an administrator restores", administrator, "backup:StartRestoreJob", point, true],
    ["the deployer restores", names.deployerArn, "backup:StartRestoreJob", point, false],
    ["a developer restores", names.roleArn(names.developerRole("ann")), "backup:StartRestoreJob", point, false],
    ["an administrator opens the vault's policy", administrator, "backup:PutBackupVaultAccessPolicy", vault, false],
    ["an administrator deletes the vault", administrator, "backup:DeleteBackupVault", vault, false],
    ["an administrator takes the lock off", administrator, "backup:DeleteBackupVaultLockConfiguration", vault, false],
    ["the deployer puts the next policy", names.deployerArn, "backup:PutBackupVaultAccessPolicy", vault, true],
    ["an administrator makes a backup", administrator, "backup:StartBackupJob", vault, true],
];

describe("the backup vault's policy", () => {
    for (const [what, principal, action, resource, allowed] of table) {
        it(`${allowed ? "allows" : "refuses"} that ${what}`, async () => {
            const decision = await decide({
                principal,
                action,
                resource,
                identity: [everything],
                resourcePolicy: vaultPolicy(context),
            });
            assert.equal(decision.allowed, allowed, decision.decidedBy);
        });
    }

    it("has no wildcard in its actions, which AWS Backup does not take", async () => {
        const actions = vaultPolicy(context).Statement.flatMap(({ Action }) => Action ?? []);
        assert.deepEqual(
            actions.filter((action) => action.includes("*")),
            [],
        );
    });
});
