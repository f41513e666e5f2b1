import { both, forAws, forSomebody, forTheSession } from "../circumstances";
import type { Circumstance, Theme } from "../question";

const every = ["key:data", "key:notebooks", "key:logs", "key:images", "key:backup"];
const using = ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"];
const administering = [
    "kms:PutKeyPolicy",
    "kms:DisableKey",
    "kms:ScheduleKeyDeletion",
    "kms:ReplicateKey",
    "kms:TagResource",
];

/** KMS is asked by a service in the caller's name. */
function by(service: string, more: Circumstance = {}): Circumstance {
    return both({ said: `by ${service}`, keys: { "kms:ViaService": `${service}.{region}.amazonaws.com` } }, more);
}

const waiting = (days: string): Circumstance => ({
    said: `after ${days} days`,
    keys: { "kms:ScheduleKeyDeletionPendingWindowInDays": days },
});
const bypassing: Circumstance = {
    said: "past the lock-out check",
    keys: { "kms:BypassPolicyLockoutSafetyCheck": "true" },
};
/** What ECR asks of a repository's key (ECR user guide, encryption at rest). */
const agreedGrant = ["Decrypt", "GenerateDataKey", "DescribeKey", "RetireGrant"];
const granting = (operations: readonly string[]): Circumstance =>
    both(forAws, { said: `of ${operations.join(", ")}`, keys: { "kms:GrantOperations": operations } });
const ofBucket = (bucket: string): Circumstance =>
    by("s3", { said: `for ${bucket}`, keys: { "kms:EncryptionContext:aws:s3:arn": `{bucket:${bucket}}` } });
const agreed: Circumstance = {
    said: "under the agreed context",
    needs: "clientSideEncryption",
    agreedContext: "whole",
};

/** Who uses, administers and hands on which key. */
export const keys: readonly Theme[] = [
    {
        claim: "Keys are used for the agreed work, through the agreed services, and for the agreed buckets only",
        control: "own-keys",
        rows: [
            [["studio", "jobs"], "may", "kms:Decrypt", "key:data", "forwarded", ofBucket("input")],
            [["studio", "jobs"], "may", "kms:GenerateDataKey", "key:data", "forwarded", ofBucket("artifacts")],
            [["studio", "jobs"], "may", "kms:CreateGrant", "key:data", "forwarded", by("sagemaker", forAws)],
            ["studio", "may", "kms:GenerateDataKeyWithoutPlaintext", "key:notebooks", "forwarded", by("sagemaker")],
            ["backup", "may", "kms:GenerateDataKey", "key:backup", "forwarded", by("backup")],
            ["backup", "may", "kms:CreateGrant", "key:notebooks", "forwarded", by("elasticfilesystem", forAws)],
            [["studio", "jobs"], "never", "kms:GenerateDataKey", "key:data", "forwarded", ofBucket("input")],
            ["jobs", "never", "kms:GenerateDataKey", "key:data", "forwarded", ofBucket("outbox")],
            [["studio", "jobs", "developer"], "never", "kms:Decrypt", "key:data", "forwarded", by("lambda")],
            [["studio", "jobs"], "never", "kms:Decrypt", "key:logs", "forwarded", ofBucket("records")],
            ["backup", "never", "kms:Decrypt", "key:data", "forwarded", ofBucket("work")],
            [["studio", "jobs"], "never", "kms:Decrypt", "key:backup", "forwarded", by("backup")],
            ["jobs", "never", "kms:Decrypt", "key:notebooks", "forwarded", by("sagemaker")],
        ],
    },
    {
        claim: "Nobody uses a key by hand",
        control: "own-keys",
        rows: [
            [["studio", "jobs", "developer", "infra-admin", "deployer"], "never", using, "key:data", "zone"],
            ["administrator", "never", using, every, "zone"],
            ["root", "never", ["kms:Decrypt", "kms:GenerateDataKey"], every, "zone"],
        ],
    },
    {
        claim: "Keys are administered by the pipeline alone, which may neither hurry a deletion nor lock itself out",
        control: "keys-guarded",
        rows: [
            ["deployer", "may", ["kms:PutKeyPolicy", "kms:EnableKeyRotation", "kms:TagResource"], every, "internet"],
            ["deployer", "may", "kms:ScheduleKeyDeletion", every, "internet", waiting("30")],
            ["deployer", "may", ["kms:CreateAlias", "kms:UpdateAlias"], ["alias:data", "key:data"], "internet"],
            ["deployer", "never", "kms:ScheduleKeyDeletion", every, "internet", waiting("7")],
            ["deployer", "never", "kms:PutKeyPolicy", every, "internet", bypassing],
            ["deployer", "never", "kms:DisableKeyRotation", "key:data", "internet"],
            [["administrator", "root", "infra-admin", "studio"], "never", administering, "key:data", "zone"],
            [
                "administrator",
                "never",
                ["kms:CreateAlias", "kms:UpdateAlias", "kms:DeleteAlias"],
                ["alias:data", "key:data"],
                "zone",
            ],
            [
                "administrator",
                "never",
                administering,
                ["key:notebooks", "key:logs", "key:backup", "key:images"],
                "internet",
            ],
        ],
    },
    {
        claim: "Nobody hands a key on to somebody else by a grant",
        control: "keys-guarded",
        rows: [
            [
                ["administrator", "deployer", "studio", "jobs", "infra-admin", "root", "backup"],
                "never",
                "kms:CreateGrant",
                "key:data",
                "zone",
                forSomebody,
            ],
            [
                ["developer", "data-recipient", "release-approver", "auditor"],
                "never",
                "kms:CreateGrant",
                "key:data",
                "forwarded",
                by("sagemaker", forAws),
            ],
            ["infra-admin", "never", "kms:CreateGrant", "key:data", "forwarded", by("ec2", forAws)],
            ["deployer", "may", "kms:CreateGrant", "key:images", "forwarded", by("ecr", granting(agreedGrant))],
            [
                "deployer",
                "never",
                "kms:CreateGrant",
                "key:images",
                "forwarded",
                by("ecr", granting([...agreedGrant, "CreateGrant"])),
            ],
            ["deployer", "never", "kms:CreateGrant", "key:images", "internet", granting(agreedGrant)],
            ["deployer", "may", "kms:RetireGrant", "key:images", "forwarded", by("ecr")],
            ["deployer", "never", "kms:RetireGrant", ["key:images", "key:data"], "internet"],
            ["image-cache", "may", "kms:CreateGrant", "package-key", "forwarded", by("ecr", granting(agreedGrant))],
            [
                "image-cache",
                "never",
                "kms:CreateGrant",
                "package-key",
                "forwarded",
                by("ecr", granting(["Decrypt", "CreateGrant"])),
            ],
            ["image-cache", "never", "kms:CreateGrant", "package-key", "internet", granting(agreedGrant)],
            ["image-cache", "never", "kms:Decrypt", "package-key", "forwarded", by("ecr")],
            [
                "infra-admin",
                "may",
                "kms:CreateGrant",
                "key:notebooks",
                "forwarded",
                by("ec2", { ...forAws, needs: "hosts" }),
            ],
        ],
    },
    {
        claim: "Material of keys is brought in by the pipeline alone, and deleted by nobody else",
        control: "imported-keys",
        rows: [
            [
                "deployer",
                "may",
                ["kms:ImportKeyMaterial", "kms:GetParametersForImport"],
                "key:data",
                "internet",
                { needs: "imported" },
            ],
            [
                ["administrator", "root", "studio", "infra-admin"],
                "never",
                ["kms:ImportKeyMaterial", "kms:DeleteImportedKeyMaterial"],
                "key:data",
                "zone",
                { needs: "imported" },
            ],
        ],
    },
    {
        claim: "A key for encryption on the client's side works under the agreed context only",
        control: "encryption-context",
        rows: [
            [["studio", "jobs"], "may", ["kms:Decrypt", "kms:GenerateDataKey"], "key:data", "zone", agreed],
            [
                ["studio", "jobs"],
                "never",
                ["kms:Decrypt", "kms:GenerateDataKey"],
                "key:data",
                "zone",
                { ...agreed, said: "under half of the agreed context", agreedContext: "half" },
            ],
            [
                ["studio", "jobs"],
                "never",
                "kms:Decrypt",
                "key:data",
                "zone",
                { needs: "clientSideEncryption", said: "under no context" },
            ],
            [
                ["studio", "jobs"],
                "never",
                "kms:Decrypt",
                "key:data",
                "zone",
                { ...agreed, said: "under the agreed context and an object's", agreedContext: "and-object" },
            ],
            ["studio", "never", ["kms:Decrypt", "kms:GenerateDataKey"], "key:data", "internet", agreed],
            [["developer", "infra-admin"], "never", "kms:Decrypt", "key:data", "entrance", agreed],
        ],
    },
    {
        claim: "The channel of a recorded session is encrypted by those who open sessions",
        control: "recorded-sessions",
        rows: [
            ["hosts", "may", "kms:Decrypt", "key:logs", "zone", { ...forTheSession, needs: "hosts" }],
            ["hosts", "never", "kms:Decrypt", "key:logs", "zone"],
            ["hosts", "never", "kms:Decrypt", "key:data", "zone", forTheSession],
            ["developer", "never", "kms:Decrypt", "key:logs", "room", forTheSession],
        ],
    },
];
