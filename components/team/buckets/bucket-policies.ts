import type { BucketPurpose } from "../../config/vocabulary";
import { policy, withinSize, type PolicyDocument, type Statement } from "../../iam/document";
import type { TeamContext } from "../context";
import {
    bucketAccess,
    endpointAccounts,
    listActions,
    objectActions,
    rolesOutsideTheNetwork,
    type ObjectAccess,
} from "./access";
import { landingGate, outboxGate, storeCorners } from "./gate-policies";
import { onlyEncryptedRequests, onlyTheRightKeys } from "../../storage/transport-policies";

/** S3 user guide, bucket policies: 20 KB. */
const longestBucketPolicy = 20_480;

const gates: Partial<Record<BucketPurpose, (context: TeamContext) => readonly Statement[]>> = {
    landing: landingGate,
    outbox: outboxGate,
    artifacts: storeCorners,
};

/**
 * The policy of one bucket. Nearly all of it refuses: it holds whatever the roles' own policies allow, now or later.
 * The account's root user can still replace a bucket policy (S3 user guide, bucket policies), which a guard rail of the
 * organization has to forbid.
 */
export function bucketPolicy(context: TeamContext, purpose: BucketPurpose): PolicyDocument {
    const bucket = context.names.bucketArn(purpose);
    const document = policy(
        onlyEncryptedRequests(bucket),
        onlyTheRightKeys(bucket, context.names.anyKeyArn),
        onlyFromHome(context, purpose),
        onlyTheNamed(context, purpose),
        onlyTheDeployerConfigures(context, purpose),
        gates[purpose]?.(context),
    );
    return withinSize(document, longestBucketPolicy, `teams.${context.teamName}.members: bucket policy of ${purpose}`);
}

function onlyFromHome(context: TeamContext, purpose: BucketPurpose): readonly Statement[] {
    const { names, environment } = context;
    const bucket = names.bucketArn(purpose);
    return [
        {
            Sid: "OnlyOwnOrganization",
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: [bucket, `${bucket}/*`],
            Condition: {
                StringNotEquals: { "aws:PrincipalOrgID": environment.organization.id },
                BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
            },
        },
        {
            // The deployer comes from outside; it may list, since looking at a bucket is ListBucket, and read nothing.
            Sid: "OnlyThroughOwnEndpoints",
            Effect: "Deny",
            Principal: "*",
            Action: [...Object.values(objectActions).flat(), ...listActions].filter(isFirst),
            Resource: [bucket, `${bucket}/*`],
            Condition: {
                StringNotEquals: { "aws:VpceAccount": endpointAccounts(context, purpose) },
                BoolIfExists: { "aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false" },
                ArnNotEquals: {
                    "aws:PrincipalArn": [names.deployerArn, ...rolesOutsideTheNetwork(context, purpose)],
                },
            },
        },
    ];
}

const sids: Record<ObjectAccess, string> = {
    read: "OnlyReadersRead",
    readTags: "OnlyTagReadersReadTags",
    write: "OnlyWritersWrite",
    remove: "OnlyRemoversRemove",
    tag: "OnlyTaggersTag",
    nameOwner: "OnlyFeatureStoreNamesTheOwner",
    approve: "OnlyApproversApprove",
};

/** Each access for its roles alone, and everything that no role has for nobody. */
function onlyTheNamed(context: TeamContext, purpose: BucketPurpose): readonly Statement[] {
    const { names } = context;
    const bucket = names.bucketArn(purpose);
    const access = bucketAccess(context, purpose);
    const kinds: readonly ObjectAccess[] = ["read", "readTags", "write", "remove", "tag", "nameOwner", "approve"];
    const given = kinds.filter((kind) => (access[kind] ?? []).length > 0);
    return [
        ...given.map((kind): Statement => ({
            Sid: sids[kind],
            Effect: "Deny",
            Principal: "*",
            Action: objectActions[kind],
            Resource: `${bucket}/*`,
            Condition: { ArnNotEquals: { "aws:PrincipalArn": access[kind] ?? [] } },
        })),
        {
            Sid: "NothingElseIsDoneToObjects",
            Effect: "Deny",
            Principal: "*",
            ...(given.length === 0
                ? { Action: "s3:*" }
                : { NotAction: given.flatMap((kind) => objectActions[kind]).filter(isFirst) }),
            Resource: `${bucket}/*`,
        },
        {
            Sid: "OnlyListersList",
            Effect: "Deny",
            Principal: "*",
            Action: listActions,
            Resource: bucket,
            Condition: { ArnNotEquals: { "aws:PrincipalArn": [names.deployerArn, ...(access.list ?? [])] } },
        },
    ];
}

/** Reading a setting is left to IAM; changing one, or deleting the bucket, to the deployer. */
function onlyTheDeployerConfigures({ names }: TeamContext, purpose: BucketPurpose): readonly Statement[] {
    const elsewhere = purpose === "landing" ? ["s3:PutBucketNotification"] : [];
    return [
        {
            Sid: "OnlyTheDeployerConfigures",
            Effect: "Deny",
            Principal: "*",
            NotAction: ["s3:Get*", "s3:List*", ...elsewhere],
            Resource: names.bucketArn(purpose),
            Condition: { ArnNotEquals: { "aws:PrincipalArn": names.deployerArn } },
        },
    ];
}

function isFirst(value: string, index: number, all: readonly string[]): boolean {
    return all.indexOf(value) === index;
}
