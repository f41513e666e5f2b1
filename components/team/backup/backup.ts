import { Plan, RegionSettings, Selection, Vault, VaultLockConfiguration, VaultPolicy } from "@pulumi/aws/backup";
import {
    ComponentResource,
    type ComponentResourceOptions,
    type CustomResourceOptions,
    type Input,
} from "@pulumi/pulumi";
import { toJson } from "../../iam/document";
import type { TeamContext } from "../context";
import { backedUp, dailyBackup } from "./resource-types";
import { vaultPolicy } from "./vault-policy";

/**
 * The lock is in compliance mode, so that not even the pipeline, if taken over, can delete backups. Within this grace
 * time the deployer can still take the lock off. Afterwards nothing undoes it, neither the root user nor AWS: recovery
 * points leave as they expire, an empty vault can be deleted, and closing the account ends all after 90 days
 * (AWS Backup developer guide, Vault Lock).
 */
const graceDays = 14;

/** What `retention.backupDays` may be. The lock cannot follow a change of the setting, so it takes the whole range. */
const retentionDays = { shortest: 7, longest: 365 } as const;

export interface BackupArgs {
    /** What the account is built from. */
    readonly context: TeamContext;
    /** The key that recovery points are encrypted with. Losing it loses them. */
    readonly backupKeyArn: Input<string>;
}

/**
 * Daily backups that nobody can shorten, delete or carry away. Pass `dependsOn` the roles: backups are made with one.
 *
 * Guarantees:
 * - recovery points are encrypted with the backup key [own-keys]
 * - recovery points cannot be deleted before they expire, by anybody [backups]
 * - backups are made every day and kept for the team's retention [backups]
 * - tagged resources and every home file system are backed up [backups]
 * - AWS Backup works for the services that the team uses and for no others [backups]
 */
export class Backup extends ComponentResource {
    constructor(name: string, args: BackupArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Backup", name, {}, opts);
        const { context, backupKeyArn } = args;
        const { names, team } = context;
        const inside = { parent: this };

        const vault = new Vault(
            `${name}-vault`,
            { name: names.backupVault, kmsKeyArn: backupKeyArn, forceDestroy: false },
            { parent: this, protect: true, retainOnDelete: true },
        );
        new VaultPolicy(
            `${name}-vault-policy`,
            { backupVaultName: vault.name, policy: toJson(vaultPolicy(context)) },
            inside,
        );
        new VaultLockConfiguration(
            `${name}-vault-lock`,
            {
                backupVaultName: vault.name,
                changeableForDays: graceDays,
                minRetentionDays: retentionDays.shortest,
                maxRetentionDays: retentionDays.longest,
            },
            { parent: this, protect: true, retainOnDelete: true },
        );
        new RegionSettings(`${name}-services`, { resourceTypeOptInPreference: backedUp(team) }, inside);

        const plan = new Plan(
            `${name}-plan`,
            {
                name: names.prefix,
                rules: [
                    {
                        ruleName: "daily",
                        targetVaultName: vault.name,
                        schedule: "cron(0 17 * * ? *)",
                        startWindow: 60,
                        completionWindow: 480,
                        lifecycle: { deleteAfter: team.retention.backupDays },
                    },
                ],
            },
            inside,
        );
        // Options of a component do not reach its children, and the role must exist first.
        this.select(name, context, plan, { parent: this, dependsOn: opts?.dependsOn });
        this.registerOutputs({});
    }

    /** SageMaker makes the file system of the home directories and gives it no tag of ours: it is found by its kind. */
    private select(name: string, { names }: TeamContext, plan: Plan, after: CustomResourceOptions): void {
        const common = { planId: plan.id, iamRoleArn: names.roleArn(names.workRole("backup")) };
        new Selection(
            `${name}-tagged`,
            { name: "tagged", ...common, selectionTags: [{ type: "STRINGEQUALS", ...dailyBackup }] },
            after,
        );
        new Selection(
            `${name}-homes`,
            { name: "homes", ...common, resources: [names.arn("elasticfilesystem", "file-system/*")] },
            after,
        );
    }
}
