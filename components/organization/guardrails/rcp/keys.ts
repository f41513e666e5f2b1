import { byNoService, exceptOwnDeployer } from "../exceptions";
import { all } from "../../../iam/conditions";
import { resourceControl } from "../guard-rail";
import { working } from "../../units";

export const keysOnlyByDeployer = resourceControl({
    sid: "KeysOnlyByDeployer",
    why:
        "Whoever may change a key's policy or the alias that stands for it may read everything under it; whoever deletes it " +
        "destroys everything under it.",
    control: "keys-guarded",
    requirements: ["R2", "R24"],
    units: working,
    refusal: () => ({
        Action: [
            "kms:CancelKeyDeletion",
            "kms:CreateAlias",
            "kms:DeleteAlias",
            "kms:DeleteImportedKeyMaterial",
            "kms:Disable*",
            "kms:ImportKeyMaterial",
            "kms:PutKeyPolicy",
            "kms:ReplicateKey",
            "kms:ScheduleKeyDeletion",
            "kms:TagResource",
            "kms:UntagResource",
            "kms:Update*",
        ],
        Condition: all(exceptOwnDeployer, byNoService),
    }),
    denies: [
        { who: "administrator", does: "kms:ScheduleKeyDeletion" },
        { who: "infra-admin", does: "kms:DisableKey" },
        { who: "administrator", does: "kms:PutKeyPolicy" },
        { who: "administrator", does: "kms:UpdateAlias" },
        { who: "administrator", does: "kms:ReplicateKey" },
        { who: "administrator", does: "kms:DeleteImportedKeyMaterial" },
        { who: "other-deployer", does: "kms:PutKeyPolicy" },
    ],
    permits: [
        { who: "deployer", does: "kms:PutKeyPolicy" },
        { who: "deployer", does: "kms:UpdateAlias" },
        { who: "deployer", does: "kms:ScheduleKeyDeletion" },
        { who: "auditor", does: "kms:GetKeyPolicy" },
        { who: "studio-ann", does: "kms:Decrypt" },
    ],
});

export const grants = resourceControl({
    sid: "GrantsOnlyForAwsResources",
    why: "A grant hands a key on past its policy, so only services make them, for the volumes that they attach.",
    control: "keys-guarded",
    requirements: ["R2", "R24"],
    units: working,
    refusal: () => ({
        Action: "kms:CreateGrant",
        Condition: all(byNoService, { BoolIfExists: { "kms:GrantIsForAWSResource": "false" } }),
    }),
    denies: [
        { who: "administrator", does: "kms:CreateGrant" },
        { who: "deployer", does: "kms:CreateGrant", with: { "kms:GrantIsForAWSResource": "false" } },
        { who: "studio-ann", does: "kms:CreateGrant", with: { "kms:GrantIsForAWSResource": "false" } },
    ],
    permits: [
        { who: "studio-ann", does: "kms:CreateGrant", with: { "kms:GrantIsForAWSResource": "true" } },
        { who: "deployer", does: "kms:CreateGrant", with: { "kms:GrantIsForAWSResource": "true" } },
    ],
});

export const deletionWaits = resourceControl({
    sid: "KeyDeletionWaitsThirtyDays",
    why: "Thirty days are time to notice that a key is still needed; the pipeline may not shorten them either.",
    control: "keys-guarded",
    requirements: ["R2", "R31"],
    units: working,
    refusal: () => ({
        Action: "kms:ScheduleKeyDeletion",
        Condition: { NumericLessThan: { "kms:ScheduleKeyDeletionPendingWindowInDays": "30" } },
    }),
    denies: [
        {
            who: "deployer",
            does: "kms:ScheduleKeyDeletion",
            with: { "kms:ScheduleKeyDeletionPendingWindowInDays": "7" },
        },
    ],
    permits: [
        {
            who: "deployer",
            does: "kms:ScheduleKeyDeletion",
            with: { "kms:ScheduleKeyDeletionPendingWindowInDays": "30" },
        },
    ],
});
