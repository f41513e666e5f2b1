import { refusesByItself, type Trial } from "../../attempt";
import { inEnvironment, type Claim } from "../../claim";

const using = [
    "kms:Encrypt",
    "kms:Decrypt",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyWithoutPlaintext",
];
const administering = [
    "kms:PutKeyPolicy",
    "kms:ScheduleKeyDeletion",
    "kms:DisableKey",
    "kms:DisableKeyRotation",
    "kms:ReplicateKey",
    "kms:ImportKeyMaterial",
    "kms:UpdateAlias",
    "kms:RevokeGrant",
    "kms:TagResource",
];

/** Who uses a key through a service, and through which, by the purpose at the end of the key's name. */
const users: readonly (readonly [purpose: RegExp, who: string, service: string])[] = [
    [/-keys-data$/, "data-recipient", "s3"],
    [/-keys-notebooks$/, "backup", "elasticfilesystem"],
    [/-keys-backup$/, "backup", "backup"],
    [/-keys-archive$/, "auditor-somebody", "s3"],
    [/-keys-firewall$/, "deployer", "network-firewall"],
    [/-keys-logs$/, "deployer", "states"],
];

const keys: Trial["at"] = (inventory) => inventory.of("aws:kms/key:Key");

/** Keys refuse by themselves: a permission that somebody is given one day, here or in the policy itself, opens none. */
export const keyLockClaims: readonly Claim[] = [
    {
        name: "Every key refuses by itself use by others, by hand or through other services, and whoever would administer it",
        control: "keys-guarded",
        flaws: [
            inEnvironment("aws:kms/key:Key", 1, /^audit-keys-alarms$/),
            refusesByItself({
                at: keys,
                attempts: ({ name }, { config: { region } }) => {
                    const [, who = "deployer", service = "s3"] = users.find(([purpose]) => purpose.test(name)) ?? [];
                    const through = (other: string) => ({ "kms:ViaService": `${other}.${region}.amazonaws.com` });
                    const known = users.some(([purpose]) => purpose.test(name));
                    return [
                        { by: ["administrator", "nobody"], does: using, with: through(service) },
                        ...(known
                            ? [
                                  { by: who, does: using, with: through("lambda") },
                                  { by: who, does: using },
                              ]
                            : []),
                        { by: ["administrator", "nobody"], does: administering },
                        {
                            by: "deployer",
                            does: "kms:PutKeyPolicy",
                            with: { "kms:BypassPolicyLockoutSafetyCheck": "true" },
                        },
                        {
                            by: "deployer",
                            does: "kms:ScheduleKeyDeletion",
                            with: { "kms:ScheduleKeyDeletionPendingWindowInDays": "7" },
                        },
                        {
                            by: ["deployer", "administrator", "nobody"],
                            does: "kms:CreateGrant",
                            with: { ...through(service), "kms:GrantIsForAWSResource": "false" },
                        },
                    ];
                },
            }),
        ],
    },
];
