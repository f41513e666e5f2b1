import type { Properties, RenderedResource } from "../../engine/rendering";
import type { ResourceKind } from "../model";
import { record, records, text } from "./properties";

/** A resource that may have a policy: how to tell its ARN, and where its own policy and key are, if it says. */
export interface Guarded {
    readonly kind: ResourceKind;
    /** @default as AWS answers it */
    readonly arn?: (resource: RenderedResource) => string | undefined;
    /** Property with the resource's own policy. */
    readonly policy?: string;
    readonly key?: (inputs: Properties) => string | undefined;
}

const at = (name: string) => (inputs: Properties) => text(inputs, name);
const key: Guarded = { kind: "key", policy: "policy" };
const within = (list: string, name: string) => (inputs: Properties) =>
    records(inputs, list)
        .map((each) => text(each, name))
        .find((value) => value !== undefined);

/** By resource type. */
export const guarded: Readonly<Record<string, Guarded>> = {
    "aws:s3/bucket:Bucket": {
        kind: "bucket",
        arn: ({ inputs }) => bucketArn(text(inputs, "bucket")),
        policy: "policy",
    },
    "aws:kms/key:Key": key,
    "aws:kms/externalKey:ExternalKey": key,
    "aws:kms/replicaKey:ReplicaKey": key,
    "aws:kms/replicaExternalKey:ReplicaExternalKey": key,
    "aws:sns/topic:Topic": { kind: "topic", policy: "policy", key: at("kmsMasterKeyId") },
    "aws:sqs/queue:Queue": { kind: "queue", policy: "policy", key: at("kmsMasterKeyId") },
    "aws:ecr/repository:Repository": { kind: "repository", key: within("encryptionConfigurations", "kmsKey") },
    "aws:codeartifact/domain:Domain": { kind: "packages", key: at("encryptionKey") },
    "aws:codeartifact/repository:Repository": { kind: "packages" },
    "aws:secretsmanager/secret:Secret": { kind: "secret", policy: "policy", key: at("kmsKeyId") },
    "aws:backup/vault:Vault": { kind: "vault", key: at("kmsKeyArn") },
    "aws:cloudwatch/logGroup:LogGroup": { kind: "log-group", key: at("kmsKeyId") },
    "aws:cloudwatch/eventBus:EventBus": { kind: "event-bus", key: at("kmsKeyIdentifier") },
    "aws:dynamodb/table:Table": {
        kind: "table",
        key: (inputs) => text(record(inputs, "serverSideEncryption"), "kmsKeyArn"),
    },
    "aws:lambda/function:Function": { kind: "function", key: at("kmsKeyArn") },
    "aws:sfn/stateMachine:StateMachine": {
        kind: "state-machine",
        key: (inputs) => text(record(inputs, "encryptionConfiguration"), "kmsKeyId"),
    },
    "aws:sagemaker/domain:Domain": { kind: "domain", key: at("kmsKeyId") },
    "aws:sagemaker/userProfile:UserProfile": { kind: "user-profile" },
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup": { kind: "model-package-group" },
    "aws:ssm/document:Document": { kind: "document" },
};

/** Stands for each repository that a cache makes when somebody first asks for an image; all of them are alike. */
export const anyOf = "any";

/** A resource that is nothing but another one's policy. */
export interface Carrier {
    readonly property: string;
    /** ARN of what the policy is attached to. */
    readonly on: (inputs: Properties, resource: RenderedResource, region: string) => string | undefined;
}

/** By resource type. */
export const carriers: Readonly<Record<string, Carrier>> = {
    "aws:s3/bucketPolicy:BucketPolicy": { property: "policy", on: (inputs) => bucketArn(text(inputs, "bucket")) },
    "aws:kms/keyPolicy:KeyPolicy": {
        property: "policy",
        on: (inputs, { account }, region) => keyArn(text(inputs, "keyId"), account, region),
    },
    "aws:sns/topicPolicy:TopicPolicy": { property: "policy", on: at("arn") },
    "aws:sqs/queuePolicy:QueuePolicy": {
        property: "policy",
        on: (inputs, { account }, region) => named("sqs", region, account, text(inputs, "queueUrl")?.split("/").at(-1)),
    },
    "aws:ecr/repositoryPolicy:RepositoryPolicy": {
        property: "policy",
        on: (inputs, { account }, region) => repositoryArn(text(inputs, "repository"), account, region),
    },
    "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate": {
        property: "repositoryPolicy",
        on: (inputs, { account }, region) => repositoryArn(`${text(inputs, "prefix") ?? ""}/${anyOf}`, account, region),
    },
    "aws:codeartifact/domainPermissions:DomainPermissions": {
        property: "policyDocument",
        on: (inputs, { account }, region) =>
            named("codeartifact", region, account, `domain/${text(inputs, "domain") ?? ""}`),
    },
    "aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy": {
        property: "policyDocument",
        on: (inputs, { account }, region) =>
            named(
                "codeartifact",
                region,
                account,
                `repository/${text(inputs, "domain") ?? ""}/${text(inputs, "repository") ?? ""}`,
            ),
    },
    "aws:secretsmanager/secretPolicy:SecretPolicy": { property: "policy", on: at("secretArn") },
    "aws:backup/vaultPolicy:VaultPolicy": {
        property: "policy",
        on: (inputs, { account }, region) =>
            named("backup", region, account, `backup-vault:${text(inputs, "backupVaultName") ?? ""}`),
    },
    "aws:cloudwatch/eventBusPolicy:EventBusPolicy": {
        property: "policy",
        on: (inputs, { account }, region) =>
            named("events", region, account, `event-bus/${text(inputs, "eventBusName") ?? "default"}`),
    },
    "aws:dynamodb/resourcePolicy:ResourcePolicy": { property: "policy", on: at("resourceArn") },
    "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy": {
        property: "resourcePolicy",
        on: (inputs, { account }, region) =>
            named("sagemaker", region, account, `model-package-group/${text(inputs, "modelPackageGroupName") ?? ""}`),
    },
};

export function bucketArn(bucket: string | undefined): string | undefined {
    return bucket === undefined ? undefined : `arn:aws:s3:::${bucket}`;
}

/** A key is named by its id or its ARN. */
export function keyArn(keyId: string | undefined, account: string | undefined, region: string): string | undefined {
    return keyId?.startsWith("arn:") === true ? keyId : keyId && named("kms", region, account, `key/${keyId}`);
}

function repositoryArn(name: string | undefined, account: string | undefined, region: string): string | undefined {
    return name && named("ecr", region, account, `repository/${name}`);
}

function named(service: string, region: string, account: string | undefined, resource: string | undefined) {
    return account && resource && `arn:aws:${service}:${region}:${account}:${resource}`;
}
