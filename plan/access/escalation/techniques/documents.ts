import type { ResourceKind } from "../../model";
import type { Deed, Edit } from "../gain";
import { sources, type Technique } from "../technique";

const { rhino, pathfinding, hacking, stratus, aws } = sources;

/** Whoever writes a resource's own policy decides who uses it. */
function onResource(
    id: string,
    title: string,
    source: string,
    kind: ResourceKind | readonly ResourceKind[],
    gain: Edit | Deed,
    ...actions: readonly string[]
): Technique {
    return {
        id,
        title,
        source,
        actions,
        attempts: (scene, { principal: { account } }) =>
            scene.resources(account, ...[kind].flat()).map(({ arn }) => ({
                calls: actions.map((action) => ({ action, on: arn.replaceAll("*", "some") })),
                gains: [{ kind: gain, on: arn }],
            })),
    };
}

const edit = (id: string, title: string, source: string, kind: ResourceKind, ...actions: readonly string[]) =>
    onResource(id, title, source, kind, "edits-policy", ...actions);
const destroy = (id: string, title: string, kind: ResourceKind, ...actions: readonly string[]) =>
    onResource(id, title, stratus, kind, "destroys", ...actions);

export const documentTechniques: readonly Technique[] = [
    edit("bucket-policy", "writes a bucket's policy", stratus, "bucket", "s3:PutBucketPolicy"),
    edit("bucket-policy-off", "takes a bucket's policy off", hacking, "bucket", "s3:DeleteBucketPolicy"),
    edit("bucket-acl", "opens a bucket by its access list", rhino, "bucket", "s3:PutBucketAcl"),
    edit("bucket-ownership", "lets access lists of a bucket count", aws, "bucket", "s3:PutBucketOwnershipControls"),
    edit("bucket-public", "lets a bucket be public", hacking, "bucket", "s3:PutBucketPublicAccessBlock"),
    edit("key-policy", "writes a key's policy", pathfinding, "key", "kms:PutKeyPolicy"),
    edit("key-replica", "makes a copy of a key under a policy of his own", aws, "key", "kms:ReplicateKey"),
    edit("queue-policy", "writes a queue's policy", pathfinding, "queue", "sqs:SetQueueAttributes"),
    edit("queue-permission", "adds somebody to a queue's policy", pathfinding, "queue", "sqs:AddPermission"),
    edit("topic-policy", "writes a topic's policy", pathfinding, "topic", "sns:SetTopicAttributes"),
    edit("topic-permission", "adds somebody to a topic's policy", pathfinding, "topic", "sns:AddPermission"),
    edit("repository-policy", "writes a repository's policy", hacking, "repository", "ecr:SetRepositoryPolicy"),
    edit(
        "repository-policy-off",
        "takes a repository's policy off",
        hacking,
        "repository",
        "ecr:DeleteRepositoryPolicy",
    ),
    edit(
        "packages-policy",
        "writes the policy of a package repository",
        aws,
        "packages",
        "codeartifact:PutRepositoryPermissionsPolicy",
    ),
    edit(
        "packages-domain-policy",
        "writes the policy of a package domain",
        aws,
        "packages",
        "codeartifact:PutDomainPermissionsPolicy",
    ),
    edit("secret-policy", "writes a secret's policy", pathfinding, "secret", "secretsmanager:PutResourcePolicy"),
    edit("vault-policy", "writes a vault's policy", stratus, "vault", "backup:PutBackupVaultAccessPolicy"),
    edit("vault-policy-off", "takes a vault's policy off", aws, "vault", "backup:DeleteBackupVaultAccessPolicy"),
    edit("bus-policy", "opens an event bus", pathfinding, "event-bus", "events:PutPermission"),
    edit("table-policy", "writes a table's policy", hacking, "table", "dynamodb:PutResourcePolicy"),
    edit("function-policy", "lets somebody call a function", stratus, "function", "lambda:AddPermission"),
    edit(
        "models-policy",
        "writes a model group's policy",
        aws,
        "model-package-group",
        "sagemaker:PutModelPackageGroupPolicy",
    ),
    edit("document-share", "shares a document", stratus, "document", "ssm:ModifyDocumentPermission"),
    edit("document-change", "changes how sessions are recorded", aws, "document", "ssm:UpdateDocument"),
    destroy("key-deletion", "schedules a key's deletion", "key", "kms:ScheduleKeyDeletion"),
    destroy("key-off", "switches a key off", "key", "kms:DisableKey"),
    destroy("key-material", "deletes a key's imported material", "key", "kms:DeleteImportedKeyMaterial"),
    destroy("key-import", "gives a key other material", "key", "kms:ImportKeyMaterial"),
    destroy("bucket-deletion", "deletes a bucket", "bucket", "s3:DeleteBucket"),
    destroy("bucket-expiry", "has a bucket's objects expire", "bucket", "s3:PutLifecycleConfiguration"),
    destroy("bucket-versions", "stops a bucket's versions", "bucket", "s3:PutBucketVersioning"),
    destroy("bucket-lock", "changes a bucket's lock", "bucket", "s3:PutBucketObjectLockConfiguration"),
    destroy("vault-deletion", "deletes a vault", "vault", "backup:DeleteBackupVault"),
    destroy("vault-lock", "takes a vault's lock off", "vault", "backup:DeleteBackupVaultLockConfiguration"),
    destroy("table-deletion", "deletes a table", "table", "dynamodb:DeleteTable"),
];
