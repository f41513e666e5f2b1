import type { FoundationContext } from "../../foundation-context";
import { policy, withinSize, type PolicyDocument, type Statement } from "../../iam/document";
import { onlyEncryptedRequests, onlyTheRightKeys } from "../../storage/transport-policies";
import { listActions, objectActions } from "../../team/buckets/access";
import { anyAuditorArn, configRolePath } from "../principals";
import { roleWriters, serviceWriter, type KeptBucket } from "./contents";

/** S3 user guide, bucket policies: 20 KB. */
const longestBucketPolicy = 20_480;

/** AWS Config's own role of any account. */
const anyRecorder = `arn:aws:iam::*:role/${configRolePath}`;

/**
 * The policy of one archive bucket: its writer adds, auditors read, nobody takes away. The deployer configures, as
 * somebody must; what is locked is out of its reach, too, and each such change is in the trail.
 */
export function archiveBucketPolicy(context: FoundationContext, bucket: KeptBucket): PolicyDocument {
    const { names } = context;
    const arn = names.archiveBucketArn(bucket);
    const document = policy(
        onlyEncryptedRequests(arn),
        onlyTheRightKeys(arn, [names.anyKeyArn("audit"), names.keyAliasArn("audit", "archive")]),
        letTheServiceWrite(context, bucket),
        bucket === "config" ? letRecordersLook(context) : undefined,
        onlyOwnOrganization(context, arn),
        onlyTheNamed(context, bucket),
        onlyTheDeployerConfigures(context, arn),
    );
    return withinSize(document, longestBucketPolicy, `organization: bucket policy of the archive's ${bucket}`);
}

function letTheServiceWrite(context: FoundationContext, bucket: KeptBucket): readonly Statement[] {
    const writer = serviceWriter(context, bucket);
    if (writer === undefined) {
        return [];
    }
    const arn = context.names.archiveBucketArn(bucket);
    const service = { Effect: "Allow", Principal: { Service: writer.service } } as const;
    return [
        {
            Sid: "WriterLooks",
            ...service,
            Action: writer.looks,
            Resource: arn,
            Condition: { StringEquals: writer.from },
        },
        {
            Sid: "WriterWrites",
            ...service,
            Action: "s3:PutObject",
            Resource: writer.paths.map((path) => `${arn}/${path}`),
            Condition: { StringEquals: { ...writer.from, "s3:x-amz-acl": "bucket-owner-full-control" } },
        },
    ];
}

/** A recorder asks with its own role where the bucket is (Config developer guide, delivery across accounts). */
function letRecordersLook({ names, environment }: FoundationContext): Statement {
    return {
        Sid: "RecordersFindTheBucket",
        Effect: "Allow",
        Principal: "*",
        Action: "s3:ListBucket",
        Resource: names.archiveBucketArn("config"),
        Condition: {
            StringEquals: { "aws:PrincipalOrgID": environment.organization.id },
            ArnLike: { "aws:PrincipalArn": anyRecorder },
        },
    };
}

function onlyOwnOrganization({ environment }: FoundationContext, arn: string): Statement {
    return {
        Sid: "OnlyOwnOrganization",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [arn, `${arn}/*`],
        Condition: {
            StringNotEquals: { "aws:PrincipalOrgID": environment.organization.id },
            BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
        },
    };
}

/** Each access for those alone who have it. Deleting, tagging, changing a lock: nobody has, so all else is refused. */
function onlyTheNamed(context: FoundationContext, bucket: KeptBucket): readonly Statement[] {
    const { names } = context;
    const arn = names.archiveBucketArn(bucket);
    const writer = serviceWriter(context, bucket);
    const auditors = anyAuditorArn(context);
    const listers = [names.deployerArn("audit"), auditors, ...(bucket === "config" ? [anyRecorder] : [])];
    const refuse = (sid: string, rest: Omit<Statement, "Sid" | "Effect" | "Principal">): Statement => ({
        Sid: sid,
        Effect: "Deny",
        Principal: "*",
        ...rest,
    });
    return [
        refuse("OnlyWritersWrite", {
            Action: objectActions.write,
            Resource: `${arn}/*`,
            Condition:
                writer === undefined
                    ? { ArnNotEquals: { "aws:PrincipalArn": roleWriters(context, bucket) } }
                    : { StringNotEquals: { "aws:PrincipalServiceName": writer.service } },
        }),
        refuse("OnlyAuditorsRead", {
            Action: objectActions.read,
            Resource: `${arn}/*`,
            Condition: { ArnNotLike: { "aws:PrincipalArn": auditors } },
        }),
        refuse("NothingElseIsDoneToObjects", {
            NotAction: [...objectActions.write, ...objectActions.read],
            Resource: `${arn}/*`,
        }),
        refuse("OnlyListersList", {
            Action: listActions,
            Resource: arn,
            Condition: {
                ArnNotLike: { "aws:PrincipalArn": listers },
                BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
            },
        }),
    ];
}

function onlyTheDeployerConfigures({ names }: FoundationContext, arn: string): readonly Statement[] {
    return [
        {
            Sid: "OnlyTheDeployerConfigures",
            Effect: "Deny",
            Principal: "*",
            NotAction: ["s3:Get*", "s3:List*"],
            Resource: arn,
            Condition: { ArnNotEquals: { "aws:PrincipalArn": names.deployerArn("audit") } },
        },
        { Sid: "NobodyDeletesTheBucket", Effect: "Deny", Principal: "*", Action: "s3:DeleteBucket", Resource: arn },
    ];
}
