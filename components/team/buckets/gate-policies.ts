import type { Condition, Statement } from "../../iam/document";
import type { TeamContext } from "../context";
import { existingTag, releaseGate, requestedTag, scanGate, scannerProbe, type TagGate } from "../gates";
import { workArns } from "../principals";
import { objectActions } from "./access";
import { artifactStores, storeObjects } from "./service-prefixes";

/** What comes in is read once it has been found clean, by the tag that the scanner alone sets (R27, R28). */
export function landingGate(context: TeamContext): readonly Statement[] {
    const bucket = context.names.bucketArn("landing");
    const scanner = workArns(context, "malware-scan");
    return [
        gate("UnscannedIsUnreadable", bucket, scanGate, { ArnNotEquals: { "aws:PrincipalArn": scanner } }),
        onlyThisTag("ScannerSetsTheScanTagOnly", bucket, scanGate),
        noTagsInUploads(bucket),
        {
            Sid: "ScannerWritesItsProbeOnly",
            Effect: "Deny",
            Principal: "*",
            Action: objectActions.write,
            NotResource: `${bucket}/${scannerProbe}`,
            Condition: { ArnEquals: { "aws:PrincipalArn": scanner } },
        },
        {
            // GuardDuty switches notifications to EventBridge on itself.
            Sid: "ScannerAndDeployerSetNotifications",
            Effect: "Deny",
            Principal: "*",
            Action: "s3:PutBucketNotification",
            Resource: bucket,
            Condition: { ArnNotEquals: { "aws:PrincipalArn": [context.names.deployerArn, ...scanner] } },
        },
    ];
}

/** What goes out is read once a second person has approved that very version (R27). */
export function outboxGate({ names, team }: TeamContext): readonly Statement[] {
    const bucket = names.bucketArn("outbox");
    const { readers } = team.takeOut;
    const fetch: Statement = {
        Sid: "ReadersFetch",
        Effect: "Allow",
        Principal: { AWS: readers },
        Action: objectActions.read,
        Resource: `${bucket}/*`,
    };
    return [
        gate("UnreleasedIsUnreadable", bucket, releaseGate),
        onlyThisTag("ApproverSetsTheReleaseTagOnly", bucket, releaseGate),
        {
            Sid: "ApproverApprovesOnly",
            Effect: "Deny",
            Principal: "*",
            Action: objectActions.tag,
            Resource: `${bucket}/*`,
            Condition: { StringNotEquals: { [requestedTag(releaseGate)]: releaseGate.value } },
        },
        noTagsInUploads(bucket),
        ...(readers.length === 0 ? [] : [fetch]),
    ];
}

/** A store of SageMaker's reaches its own corner of artifacts and no object outside it. */
export function storeCorners(context: TeamContext): readonly Statement[] {
    return artifactStores.flatMap((store): readonly Statement[] => {
        const roles = workArns(context, store);
        const corner: Statement = {
            Sid: `${store === "mlflow" ? "Mlflow" : "FeatureStore"}StaysInItsCorner`,
            Effect: "Deny",
            Principal: "*",
            Action: [...objectActions.read, ...objectActions.write, ...objectActions.nameOwner],
            NotResource: storeObjects(context, store),
            Condition: { ArnEquals: { "aws:PrincipalArn": roles } },
        };
        return roles.length === 0 ? [] : [corner];
    });
}

/** StringNotEquals holds where the tag is missing too, so an object without it stays shut. */
function gate(sid: string, bucket: string, tag: TagGate, unless: Condition = {}): Statement {
    return {
        Sid: sid,
        Effect: "Deny",
        Principal: "*",
        Action: objectActions.read,
        Resource: `${bucket}/*`,
        Condition: { StringNotEquals: { [existingTag(tag)]: tag.value }, ...unless },
    };
}

function onlyThisTag(sid: string, bucket: string, tag: TagGate): Statement {
    return {
        Sid: sid,
        Effect: "Deny",
        Principal: "*",
        Action: objectActions.tag,
        Resource: `${bucket}/*`,
        Condition: { "ForAnyValue:StringNotEquals": { "s3:RequestObjectTagKeys": tag.key } },
    };
}

/** An upload could bring its own tags along and so open the gate for itself. */
function noTagsInUploads(bucket: string): Statement {
    return {
        Sid: "UploadsBringNoTags",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:PutObject",
        Resource: `${bucket}/*`,
        Condition: { Null: { "s3:RequestObjectTagKeys": "false" } },
    };
}
