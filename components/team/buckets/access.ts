import type { BucketPurpose } from "../../config/vocabulary";
import type { TeamContext } from "../context";
import { developerArns, personaArns, studioArns, workArns } from "../principals";
import { artifactStores } from "./service-prefixes";
import { dataClassRules, macieRoleArn, searchedBuckets } from "./data-class";

/** What can be done with objects. Whatever is not here nobody does: delete versions, bypass locks, set ACLs, annotate. */
export const objectActions = {
    read: ["s3:GetObject", "s3:GetObjectVersion"],
    readTags: ["s3:GetObjectTagging", "s3:GetObjectVersionTagging"],
    write: ["s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"],
    /** Leaves a delete marker; versions go by lifecycle only. */
    remove: ["s3:DeleteObject"],
    tag: ["s3:PutObjectTagging", "s3:PutObjectVersionTagging"],
    /** Feature Store sends the owner's access control list along. Buckets here know no lists, so it changes nothing. */
    nameOwner: ["s3:PutObjectAcl"],
    /** Tags one named version, so that nobody slips in another object between look and approval. */
    approve: ["s3:PutObjectVersionTagging"],
} as const;

/** What can be seen of a bucket's contents without reading an object. */
export const listActions = ["s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads"] as const;

export type ObjectAccess = keyof typeof objectActions;

/** ARNs of the roles with an access; without any nobody has it. */
export type BucketAccess = Readonly<Partial<Record<ObjectAccess | "list", readonly string[]>>>;

/** Who does what with the objects of a bucket (R5, R24, R27). */
export function bucketAccess(context: TeamContext, purpose: BucketPurpose): BucketAccess {
    const { team } = context;
    const studio = studioArns(context);
    const developers = developerArns(context);
    const workers = [...studio, ...workArns(context, "jobs")];
    const inference = workArns(context, "inference");
    const labelling = workArns(context, "labelling");
    const recipient = personaArns(context, "data-recipient");
    const approver = personaArns(context, "release-approver");
    const scanner = workArns(context, "malware-scan");
    const intake = workArns(context, "intake");
    const signIn = dataClassRules[team.dataClass].developersReadInput ? developers : [];
    const inputReaders = [...workers, ...signIn, ...labelling, ...searcher(context, "input")];
    const workReaders = [...workers, ...inference, ...searcher(context, "work")];
    const mlflow = workArns(context, "mlflow");
    const featureStore = workArns(context, "feature-store");
    const artifactReaders = [...workers, ...inference, ...labelling, ...mlflow];

    const table: Record<BucketPurpose, BucketAccess> = {
        landing: {
            read: [...scanner, ...intake],
            readTags: [...recipient, ...scanner],
            write: [...recipient, ...scanner],
            tag: scanner,
            list: [...recipient, ...scanner],
        },
        input: { read: inputReaders, readTags: inputReaders, write: intake, list: inputReaders },
        work: { read: workReaders, readTags: workReaders, write: workers, remove: workers, list: workReaders },
        artifacts: {
            read: artifactReaders,
            readTags: artifactReaders,
            write: [...workers, ...labelling, ...mlflow, ...featureStore],
            remove: workers,
            nameOwner: featureStore,
            list: artifactReaders,
        },
        outbox: {
            read: team.takeOut.readers,
            readTags: approver,
            write: [...studio, ...developers],
            approve: approver,
            list: [...studio, ...developers, ...approver],
        },
        records: {
            read: personaArns(context, "auditor"),
            write: workArns(context, "hosts"),
            list: personaArns(context, "auditor"),
        },
    };
    return table[purpose];
}

/**
 * Roles that AWS services assume from their own network, so that no endpoint of ours is on the way: GuardDuty's scan,
 * Step Functions' copy, Ground Truth, Macie, MLflow, Feature Store.
 */
export function rolesOutsideTheNetwork(context: TeamContext, purpose: BucketPurpose): readonly string[] {
    const table: Record<BucketPurpose, readonly string[]> = {
        landing: [...workArns(context, "malware-scan"), ...workArns(context, "intake")],
        input: [...workArns(context, "intake"), ...workArns(context, "labelling"), ...searcher(context, "input")],
        work: searcher(context, "work"),
        artifacts: [...workArns(context, "labelling"), ...artifactStores.flatMap((store) => workArns(context, store))],
        outbox: [],
        records: [],
    };
    return table[purpose];
}

/** Accounts whose S3 endpoints lead to the bucket: the team's, the entrance of the room, and those that carry data on. */
export function endpointAccounts({ environment, team }: TeamContext, purpose: BucketPurpose): readonly string[] {
    const own = [team.accountId, environment.organization.networkAccountId];
    const readers = purpose === "outbox" ? team.takeOut.readers.flatMap((arn) => arn.split(":")[4] ?? []) : [];
    return [...new Set([...own, ...readers])];
}

function searcher({ team }: TeamContext, purpose: BucketPurpose): readonly string[] {
    const searched = dataClassRules[team.dataClass].macie && searchedBuckets.includes(purpose);
    return searched ? [macieRoleArn(team.accountId)] : [];
}
