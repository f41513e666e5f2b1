import { eachHas, inEveryTeam, leadsTo, like, settings, unlessAbsent, within, type Claim } from "../claim";
import type { Inventory } from "../inventory";

const vault = "aws:backup/vault:Vault";

/** Data comes back. */
export const backupClaims: readonly Claim[] = [
    {
        name: "Home file systems and what is tagged for it are backed up daily, into a vault that nobody can empty",
        control: "backups",
        flaws: [
            inEveryTeam(vault),
            ...["plan:Plan", "regionSettings:RegionSettings"].map((type) => inEveryTeam(`aws:backup/${type}`)),
            inEveryTeam("aws:backup/selection:Selection", 1, /-homes$/),
            inEveryTeam("aws:backup/selection:Selection", 1, /-tagged$/),
            eachHas(vault, "aws:backup/vaultPolicy:VaultPolicy", "backupVaultName", "name"),
            eachHas(vault, "aws:backup/vaultLockConfiguration:VaultLockConfiguration", "backupVaultName", "name"),
            settings("aws:backup/vaultLockConfiguration:VaultLockConfiguration", {
                minRetentionDays: within(7, 35),
                maxRetentionDays: within(35, 36500),
                changeableForDays: unlessAbsent(within(3, 30)),
            }),
            leadsTo("aws:backup/plan:Plan", "rules.targetVaultName", vault, "name"),
            settings("aws:backup/plan:Plan", {
                "rules.lifecycle.deleteAfter": within(7, 365),
                "rules.startWindow": within(60, 480),
                "rules.completionWindow": within(120, 1440),
                "rules.schedule": like(/^cron\(/),
            }),
            settings("aws:backup/selection:Selection", { iamRoleArn: like(/-backup$/) }),
            settings(
                "aws:backup/selection:Selection",
                { "resources.0": like(/:elasticfilesystem:.*:file-system\/\*$/) },
                /-homes$/,
            ),
            settings(
                "aws:backup/selection:Selection",
                {
                    "selectionTags.key": "kura:backup",
                    "selectionTags.type": "STRINGEQUALS",
                    "selectionTags.value": "daily",
                },
                /-tagged$/,
            ),
            settings("aws:backup/regionSettings:RegionSettings", {
                resourceTypeOptInPreference: {
                    test: onlyWhatIsUsed,
                    said: "on for EFS and what the team uses, off for what it has not",
                },
            }),
        ],
    },
];

function onlyWhatIsUsed(
    value: unknown,
    { account }: { readonly account: string | undefined },
    inventory: Inventory,
): boolean {
    const services = new Map<string, unknown>(Object.entries(value ?? {}));
    const features: readonly string[] = inventory.teams.find((team) => team.account === account)?.config.features ?? [];
    const used = [
        "EFS",
        ...(features.includes("hosts") ? ["EBS", "EC2"] : []),
        ...(features.includes("dynamodb") ? ["DynamoDB"] : []),
    ];
    return (
        used.every((name) => services.get(name) === true) &&
        services.size >= 10 &&
        [...services].every(([name, on]) => on === used.includes(name))
    );
}
