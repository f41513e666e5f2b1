import { existingTag, releaseGate, scanGate, type TagGate } from "../../../../components/team/gates";
import type { RequestContext } from "../../decide";
import type { GuardedResource } from "../../model";
import type { Deed } from "../gain";
import type { Scene } from "../scene";
import { sources, type Call, type Technique } from "../technique";

const { stratus, hacking, aws, attack } = sources;

/** What a service asks KMS for in its caller's name, where the content is under a key of ours. */
function throughKey(scene: Scene, resource: GuardedResource, service: string, action: string): readonly Call[] {
    const key = scene.keyOf(resource);
    if (key === undefined) {
        return [];
    }
    const context = service === "s3" ? { "kms:EncryptionContext:aws:s3:arn": resource.arn } : {};
    return [
        {
            action,
            on: key.arn,
            from: "aws",
            with: { ...context, "kms:ViaService": `${service}.${scene.model.region}.amazonaws.com` },
        },
    ];
}

/** Objects of a bucket, which take the bucket's and the key's leave. */
function objects(
    id: string,
    title: string,
    action: string,
    kind: Deed,
    key: string,
    only: { readonly purpose?: string; readonly with?: RequestContext } = {},
): Technique {
    return {
        id,
        title,
        source: attack(kind === "writes" ? "T1105" : "T1530"),
        actions: [action],
        attempts: (scene, { principal: { account } }) =>
            scene
                .resources(account, "bucket")
                .filter(({ purpose }) => only.purpose === undefined || purpose === only.purpose)
                .map((bucket) => ({
                    calls: [
                        { action, on: `${bucket.arn}/some`, ...(only.with === undefined ? {} : { with: only.with }) },
                        ...throughKey(scene, bucket, "s3", key),
                    ],
                    gains: [{ kind, on: bucket.arn }],
                })),
    };
}

const without = (gate: TagGate): RequestContext => ({ [existingTag(gate)]: undefined });

function items(id: string, action: string): Technique {
    return {
        id,
        title: "reads a table",
        source: hacking,
        actions: [action],
        attempts: (scene, { principal: { account } }) =>
            scene.resources(account, "table").map((table) => ({
                calls: [{ action, on: table.arn }, ...throughKey(scene, table, "dynamodb", "kms:Decrypt")],
                gains: [{ kind: "reads", on: table.arn }],
            })),
    };
}

/** The logs that the team's own code writes; data slips into those. */
function events(id: string, action: string): Technique {
    return {
        id,
        title: "reads what the team's code has logged",
        source: stratus,
        actions: [action],
        attempts: (scene, { principal: { account } }) =>
            scene
                .resources(account, "log-group")
                .filter(({ arn }) => arn.includes(":/aws/sagemaker/"))
                .map(({ arn }) => ({
                    calls: [{ action, on: action === "logs:GetLogEvents" ? `${arn}:log-stream:some` : arn }],
                    gains: [{ kind: "reads", on: arn }],
                })),
    };
}

function keys(id: string, title: string, action: string): Technique {
    return {
        id,
        title,
        source: aws,
        actions: [action],
        attempts: (scene, { principal: { account } }) =>
            scene.resources(account, "key").map(({ arn }) => ({
                calls: [{ action, on: arn, with: { "kms:ViaService": undefined } }],
                gains: [{ kind: "decrypts", on: arn }],
            })),
    };
}

/** What lies in the account and is read by one call, whichever it is. */
function reading(title: string, source: string, ...actions: readonly string[]): Technique[] {
    return actions.map((action) => ({
        id: `read-${action.replace(":", "-")}`,
        title,
        source,
        actions: [action],
        attempts: (_, { principal: { account } }) => [
            { calls: [{ action }], gains: [{ kind: "reads", on: `what ${action.split(":")[0]} keeps in ${account}` }] },
        ],
    }));
}

/** What lies on a disk, for whoever can do all of these. */
function together(id: string, title: string, ...actions: readonly string[]): Technique {
    return {
        id,
        title,
        source: stratus,
        actions,
        attempts: (_, { principal: { account } }) => [
            {
                calls: actions.map((action) => ({ action })),
                gains: [{ kind: "reads", on: `disks and home directories of ${account}` }],
            },
        ],
    };
}

export const dataTechniques: readonly Technique[] = [
    objects("objects", "reads objects", "s3:GetObject", "reads", "kms:Decrypt"),
    objects("object-versions", "reads versions of objects", "s3:GetObjectVersion", "reads", "kms:Decrypt"),
    objects("unscanned", "reads what is not scanned", "s3:GetObject", "reads-unscanned", "kms:Decrypt", {
        purpose: "landing",
        with: without(scanGate),
    }),
    objects("unreleased", "reads what is not released", "s3:GetObject", "reads-unreleased", "kms:Decrypt", {
        purpose: "outbox",
        with: without(releaseGate),
    }),
    objects(
        "unreleased-versions",
        "reads what is not released",
        "s3:GetObjectVersion",
        "reads-unreleased",
        "kms:Decrypt",
        {
            purpose: "outbox",
            with: without(releaseGate),
        },
    ),
    objects("write-objects", "writes objects", "s3:PutObject", "writes", "kms:GenerateDataKey"),
    objects("delete-versions", "deletes objects for good", "s3:DeleteObjectVersion", "destroys", "kms:DescribeKey"),
    ...["dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:PartiQLSelect"].map((action) =>
        items(action.replace(":", "-"), action),
    ),
    ...["logs:FilterLogEvents", "logs:GetLogEvents", "logs:StartQuery", "logs:StartLiveTail"].map((action) =>
        events(action.replace(":", "-"), action),
    ),
    keys("decrypt", "decrypts by himself", "kms:Decrypt"),
    keys("re-encrypt", "has a ciphertext put under a key of his own", "kms:ReEncryptFrom"),
    ...reading("reads a secret", stratus, "secretsmanager:GetSecretValue"),
    ...reading("reads results of queries", aws, "athena:GetQueryResults"),
    ...reading("reads features", aws, "sagemaker:GetRecord", "sagemaker:BatchGetRecord"),
    ...reading("asks a model", aws, "sagemaker:InvokeEndpoint"),
    ...reading("reads the blocks of a snapshot", hacking, "ebs:GetSnapshotBlock"),
    together("disk", "copies a disk to a host of his own", "ec2:CreateVolume", "ec2:AttachVolume", "ec2:RunInstances"),
    together("disk-at-launch", "starts a host with a copy of a disk", "ec2:RunInstances", "ec2:GetConsoleOutput"),
    together("homes", "mounts the home directories", "elasticfilesystem:CreateMountTarget", "ec2:RunInstances"),
    together("homes-from-inside", "mounts the home directories", "elasticfilesystem:ClientMount"),
];
