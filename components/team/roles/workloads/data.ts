import { all, keyBehindAlias } from "../../../iam/conditions";
import type { Statement } from "../../../iam/document";
import { reading, writing } from "../../../iam/key-use";
import { objectActions } from "../../buckets/access";
import type { TeamContext } from "../../context";
import { endpointOwner } from "../places";
import { buckets, grantKey, listBucket, objects, putObject, useKeyForBuckets } from "../statements";

/**
 * Reads input, works in `work` and `artifacts`. Deleting leaves the version, which nobody here can delete; whoever
 * deleted or overwrote by mistake brings it back himself (R31).
 */
export function workWithData(context: TeamContext): Statement[] {
    return [
        {
            Sid: "ListData",
            Effect: "Allow",
            Action: [...listBucket, "s3:ListBucketVersions"],
            Resource: buckets(context, "input", "work", "artifacts"),
        },
        {
            Sid: "ReadData",
            Effect: "Allow",
            Action: objectActions.read,
            Resource: objects(context, "input", "work", "artifacts"),
        },
        {
            Sid: "WriteData",
            Effect: "Allow",
            Action: [...putObject, "s3:DeleteObject"],
            Resource: objects(context, "work", "artifacts"),
        },
        useKeyForBuckets(context, "DecryptInput", "data", reading, "input"),
        useKeyForBuckets(context, "EncryptWork", "data", writing, "work", "artifacts"),
        grantKey(context, "AttachVolumes", "data", "sagemaker"),
        { Sid: "DescribeKeys", Effect: "Allow", Action: "kms:DescribeKey", Resource: context.names.anyKeyArn },
        ...clientSideEncryption(context),
    ];
}

/** The team's code calls KMS itself, under the agreed encryption context only (R4). */
export function clientSideEncryption(context: TeamContext): Statement[] {
    const { names, team } = context;
    const agreed = team.keys.clientSideEncryption?.context;
    if (agreed === undefined) {
        return [];
    }
    const pairs = Object.entries(agreed).map(([key, value]) => [`kms:EncryptionContext:${key}`, value] as const);
    return [
        {
            Sid: "EncryptThemselves",
            Effect: "Allow",
            Action: writing,
            Resource: names.anyKeyArn,
            Condition: all(keyBehindAlias(names.keyAlias("data")), {
                StringEquals: { ...Object.fromEntries(pairs), "aws:VpceAccount": endpointOwner(context) },
            }),
        },
    ];
}
