import { all, viaService } from "./conditions";
import type { Condition, Statement } from "./document";

/** What some roles do with a key: the statements that allow it and those that refuse everything else follow from these. */
export interface KeyUse {
    readonly sid: string;
    /** ARNs of the roles; without any there is no statement. */
    readonly roles: readonly string[];
    readonly actions: readonly string[];
    /** The services through which alone the key is used. Omitted: the role calls KMS itself, so `when` must bind it. */
    readonly through?: readonly string[];
    /** What else must hold, mostly the encryption context. */
    readonly when?: Condition;
}

/** Reading asks KMS for the object's data key back. */
export const reading = ["kms:Decrypt"] as const;
/** Writing in parts decrypts too: each part is encrypted under the upload's data key (KMS developer guide, Amazon S3). */
export const writing = ["kms:GenerateDataKey", "kms:Decrypt"] as const;
/** What a caller needs so that a service may create an encrypted volume or file system. */
export const volumes = ["kms:Decrypt", "kms:GenerateDataKeyWithoutPlaintext"] as const;

/**
 * Use by S3 for these buckets only. With bucket keys the encryption context is the bucket's ARN, without them the
 * object's (S3 user guide, bucket keys).
 */
export function forBucketArns(...arns: readonly string[]): Condition {
    return { StringLike: { "kms:EncryptionContext:aws:s3:arn": arns.flatMap((arn) => [arn, `${arn}/*`]) } };
}

/** A grant hands use on to an AWS service that attaches a volume, and to nobody else. */
export const grantForAwsResource: Condition = { Bool: { "kms:GrantIsForAWSResource": "true" } };

/** The statement that allows a use. */
export function allowUse(region: string, use: KeyUse): readonly Statement[] {
    if (use.roles.length === 0) {
        return [];
    }
    const through = use.through === undefined ? {} : viaService(region, ...use.through);
    return [
        {
            Sid: use.sid,
            Effect: "Allow",
            Principal: { AWS: use.roles },
            Action: use.actions,
            Resource: "*",
            Condition: all(through, use.when ?? {}),
        },
    ];
}
