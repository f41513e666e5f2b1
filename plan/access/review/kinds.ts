/** What may be done with things of one kind; the first verb that an action belongs to is its own. */
export interface Kind {
    /** Plural, as the review calls them. */
    readonly name: string;
    readonly verbs: Readonly<Record<string, Verb>>;
}

export interface Verb {
    /** Asked of everybody to whom some policy allows them. */
    readonly asked: readonly string[];
    /** Patterns of further actions that count as the same: asked where a policy names them. */
    readonly like: readonly string[];
}

export function verb(asked: string, like: string = ""): Verb {
    const words = (text: string) => text.split(" ").filter((word) => word !== "");
    return { asked: words(asked), like: words(like) };
}

/** Kinds of which there are several things, each with a policy of its own; by the model's words. */
export const guardedKinds = {
    bucket: {
        name: "bucket",
        verbs: {
            list: verb("s3:ListBucket s3:ListBucketVersions", "s3:ListBucketMultipartUploads"),
            read: verb("s3:GetObject s3:GetObjectVersion", "s3:GetObjectAttributes s3:GetObjectVersionAttributes"),
            "read tags": verb("s3:GetObjectTagging s3:GetObjectVersionTagging"),
            write: verb("s3:PutObject", "s3:AbortMultipartUpload s3:ListMultipartUploadParts"),
            tag: verb("s3:PutObjectTagging s3:PutObjectVersionTagging", "s3:DeleteObject*Tagging"),
            delete: verb("s3:DeleteObject s3:DeleteObjectVersion"),
            "lift retention": verb("s3:BypassGovernanceRetention s3:PutObjectRetention", "s3:PutObjectLegalHold"),
            share: verb("s3:PutObjectAcl s3:PutBucketAcl"),
            "change policy": verb("s3:PutBucketPolicy s3:DeleteBucketPolicy", "s3:PutBucketPublicAccessBlock"),
            "change settings": verb("s3:PutLifecycleConfiguration", "s3:Put*Configuration s3:PutBucket*"),
            "see settings": verb("s3:GetBucketPolicy", "s3:GetBucket* s3:Get*Configuration"),
        },
    },
    key: {
        name: "key",
        verbs: {
            decrypt: verb("kms:Decrypt kms:ReEncryptFrom"),
            encrypt: verb("kms:GenerateDataKey kms:Encrypt", "kms:GenerateDataKey* kms:ReEncryptTo"),
            grant: verb("kms:CreateGrant"),
            "end grants": verb("kms:RevokeGrant", "kms:RetireGrant"),
            "change policy": verb("kms:PutKeyPolicy"),
            delete: verb("kms:ScheduleKeyDeletion", "kms:DeleteImportedKeyMaterial"),
            administer: verb(
                "kms:DisableKey kms:ImportKeyMaterial",
                "kms:Enable* kms:Update* kms:*TagResource kms:*Alias kms:Cancel*",
            ),
            see: verb("kms:DescribeKey", "kms:Get* kms:List*"),
        },
    },
    role: {
        name: "role",
        verbs: {
            assume: verb("sts:AssumeRole", "sts:TagSession sts:SetSourceIdentity"),
            "pass on": verb("iam:PassRole"),
            change: verb("iam:PutRolePolicy iam:UpdateAssumeRolePolicy iam:DeleteRolePermissionsBoundary"),
        },
    },
    repository: {
        name: "repository",
        verbs: {
            pull: verb("ecr:BatchGetImage ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability"),
            push: verb("ecr:PutImage", "ecr:InitiateLayerUpload ecr:UploadLayerPart ecr:CompleteLayerUpload"),
            delete: verb("ecr:BatchDeleteImage ecr:DeleteRepository"),
            "fetch from outside": verb("ecr:BatchImportUpstreamImage", "ecr:CreateRepository ecr:TagResource"),
            "change policy": verb("ecr:SetRepositoryPolicy"),
            see: verb("ecr:DescribeImages", "ecr:List* ecr:Describe* ecr:Get*Policy"),
        },
    },
    packages: {
        name: "packages",
        verbs: {
            read: verb("codeartifact:ReadFromRepository codeartifact:GetAuthorizationToken", "codeartifact:Get*"),
            publish: verb("codeartifact:PublishPackageVersion", "codeartifact:PutPackage*"),
            "change policy": verb(
                "codeartifact:PutRepositoryPermissionsPolicy codeartifact:PutDomainPermissionsPolicy",
            ),
            administer: verb("codeartifact:AssociateExternalConnection codeartifact:UpdateRepository"),
        },
    },
    topic: {
        name: "topic",
        verbs: {
            publish: verb("sns:Publish"),
            subscribe: verb("sns:Subscribe"),
            "change policy": verb("sns:SetTopicAttributes", "sns:AddPermission"),
        },
    },
    vault: {
        name: "vault",
        verbs: {
            "back up": verb("backup:StartBackupJob"),
            copy: verb("backup:CopyIntoBackupVault", "backup:CopyFromBackupVault"),
            delete: verb("backup:DeleteRecoveryPoint"),
            "change policy": verb("backup:PutBackupVaultAccessPolicy", "backup:PutBackupVaultLockConfiguration"),
        },
    },
    secret: {
        name: "secret",
        verbs: {
            read: verb("secretsmanager:GetSecretValue"),
            write: verb("secretsmanager:PutSecretValue", "secretsmanager:UpdateSecret"),
            "change policy": verb("secretsmanager:PutResourcePolicy"),
        },
    },
    table: {
        name: "table",
        verbs: {
            read: verb(
                "dynamodb:GetItem dynamodb:Scan",
                "dynamodb:Query dynamodb:BatchGetItem dynamodb:ConditionCheckItem",
            ),
            write: verb("dynamodb:PutItem dynamodb:DeleteItem", "dynamodb:UpdateItem dynamodb:BatchWriteItem"),
            "change policy": verb("dynamodb:PutResourcePolicy"),
            administer: verb(
                "dynamodb:UpdateTable",
                "dynamodb:Update* dynamodb:CreateTable dynamodb:TagResource dynamodb:*AwsBackup*",
            ),
        },
    },
    "user-profile": {
        name: "Studio profile",
        verbs: {
            open: verb("sagemaker:CreatePresignedDomainUrl"),
            change: verb("sagemaker:UpdateUserProfile sagemaker:DeleteUserProfile"),
            see: verb("sagemaker:DescribeUserProfile"),
        },
    },
    "model-package-group": {
        name: "model registry",
        verbs: {
            "change policy": verb("sagemaker:PutModelPackageGroupPolicy"),
        },
    },
    "state-machine": {
        name: "state machine",
        verbs: {
            start: verb("states:StartExecution"),
            change: verb("states:UpdateStateMachine"),
        },
    },
    function: {
        name: "function",
        verbs: {
            call: verb("lambda:InvokeFunction"),
            change: verb("lambda:UpdateFunctionCode"),
            "change policy": verb("lambda:AddPermission"),
        },
    },
    queue: {
        name: "queue",
        verbs: {
            send: verb("sqs:SendMessage"),
            read: verb("sqs:ReceiveMessage"),
            "change policy": verb("sqs:SetQueueAttributes", "sqs:AddPermission"),
        },
    },
} as const satisfies Readonly<Record<string, Kind>>;
