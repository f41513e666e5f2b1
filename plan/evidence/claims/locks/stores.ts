import { refusesByItself } from "../../attempt";
import { inEnvironment, type Claim } from "../../claim";

const idle = ["administrator", "nobody"] as const;
const pulling = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];
const pushing = [
    "ecr:PutImage",
    "ecr:InitiateLayerUpload",
    "ecr:UploadLayerPart",
    "ecr:CompleteLayerUpload",
    "ecr:BatchDeleteImage",
];
const settling = [
    "ecr:SetRepositoryPolicy",
    "ecr:DeleteRepositoryPolicy",
    "ecr:DeleteRepository",
    "ecr:PutImageTagMutability",
    "ecr:PutImageScanningConfiguration",
    "ecr:PutLifecyclePolicy",
    "ecr:DeleteLifecyclePolicy",
];
const publishing = [
    "codeartifact:PublishPackageVersion",
    "codeartifact:PutPackageMetadata",
    "codeartifact:CopyPackageVersions",
    "codeartifact:PutPackageOriginConfiguration",
];
const rearranging = ["DeleteRepository", "PutRepositoryPermissionsPolicy", "AssociateExternalConnection"].map(
    (call) => `codeartifact:${call}`,
);
const deleting = ["DeleteRecoveryPoint", "DisassociateRecoveryPoint", "UpdateRecoveryPointLifecycle"].map(
    (call) => `backup:${call}`,
);
const copying = ["CopyFromBackupVault", "StartCopyJob", "CopyIntoBackupVault"].map((call) => `backup:${call}`);
const unlocking = [
    "DeleteBackupVault",
    "PutBackupVaultAccessPolicy",
    "DeleteBackupVaultAccessPolicy",
    "PutBackupVaultLockConfiguration",
    "DeleteBackupVaultLockConfiguration",
].map((call) => `backup:${call}`);
const listening = ["Subscribe", "SetTopicAttributes", "AddPermission", "RemovePermission", "DeleteTopic"].map(
    (call) => `sns:${call}`,
);

/** Images, libraries, backups and alarms refuse by themselves, too. */
export const storeLockClaims: readonly Claim[] = [
    {
        name: "Repositories of images and libraries refuse by themselves whoever neither fills nor uses them",
        control: "standard-images",
        flaws: [
            refusesByItself({
                at: (inventory) => inventory.of("aws:ecr/repositoryPolicy:RepositoryPolicy"),
                attempts: () => [
                    { by: idle, does: [...pulling, ...pushing, ...settling] },
                    { by: "images", does: [...settling] },
                    { by: "images", does: pulling, with: { "aws:PrincipalAccount": "999999999999" } },
                    { by: "deployer", does: settling, with: { "aws:PrincipalAccount": "999999999999" } },
                ],
            }),
            refusesByItself({
                at: (inventory) => inventory.of("aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate"),
                attempts: () => [{ by: [...idle, "image-cache", "deployer"], does: pushing }],
            }),
            refusesByItself({
                at: (inventory) => [
                    ...inventory.of("aws:codeartifact/domainPermissions:DomainPermissions"),
                    ...inventory.of("aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy"),
                ],
                attempts: ({ name }) => [
                    { by: idle, does: [...rearranging, ...publishing] },
                    ...(name.includes("-domain-") ? [] : [{ by: "deployer", does: publishing }]),
                    ...(name.includes("-from-")
                        ? [{ by: [...idle, "deployer"], does: "codeartifact:ReadFromRepository" }]
                        : []),
                ],
            }),
        ],
    },
    {
        name: "Vaults keep what is in them by themselves, and hand it to the administrator of backups alone",
        control: "backups",
        flaws: [
            refusesByItself({
                at: (inventory) => inventory.of("aws:backup/vaultPolicy:VaultPolicy"),
                attempts: () => [
                    { by: [...idle, "deployer", "backup"], does: [...deleting, ...copying] },
                    { by: [...idle, "deployer"], does: "backup:StartRestoreJob" },
                    { by: [...idle, "infra-admin"], does: unlocking },
                ],
            }),
        ],
    },
    {
        name: "Topics of alarms refuse by themselves whoever would raise one, listen in or switch it off",
        control: "detection",
        flaws: [
            inEnvironment("aws:sns/topic:Topic", 1, /^audit-findings-topic$/),
            refusesByItself({
                at: (inventory) => inventory.of("aws:sns/topic:Topic"),
                attempts: ({ outputs }) => {
                    const on = String(outputs["arn"]);
                    return [
                        { by: idle, does: ["sns:Publish", ...listening], on },
                        {
                            by: "alarms",
                            does: "sns:Publish",
                            on,
                            with: { "aws:SecureTransport": "false", "aws:PrincipalIsAWSService": "true" },
                        },
                    ];
                },
            }),
        ],
    },
];
