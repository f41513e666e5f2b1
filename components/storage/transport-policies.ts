import type { Condition, OneOrMore, Statement } from "../iam/document";

/** Nothing travels in plaintext or under a protocol older than TLS 1.2 (R1). */
export function onlyEncryptedRequests(bucket: string): readonly Statement[] {
    const refuse = (sid: string, condition: Condition): Statement => ({
        Sid: sid,
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [bucket, `${bucket}/*`],
        Condition: condition,
    });
    return [
        refuse("NoPlaintext", { Bool: { "aws:SecureTransport": "false" } }),
        refuse("Tls12OrLater", { NumericLessThan: { "s3:TlsVersion": "1.2" } }),
    ];
}

/**
 * Objects are encrypted with a key of this account (R2). Which one need not be said here: each key's policy binds it to
 * its own buckets by the encryption context, so a wrong key refuses. Without headers the bucket's default applies, and
 * that is the right key.
 */
export function onlyTheRightKeys(bucket: string, keyArns: OneOrMore): readonly Statement[] {
    const algorithm = "s3:x-amz-server-side-encryption";
    const keyId = "s3:x-amz-server-side-encryption-aws-kms-key-id";
    const refuse = (sid: string, condition: Condition): Statement => ({
        Sid: sid,
        Effect: "Deny",
        Principal: "*",
        Action: "s3:PutObject",
        Resource: `${bucket}/*`,
        Condition: condition,
    });
    return [
        // Not `…IfExists`, which holds where the header is missing and would refuse the bucket's default.
        refuse("OnlyKmsEncryption", { StringNotEquals: { [algorithm]: "aws:kms" }, Null: { [algorithm]: "false" } }),
        refuse("OnlyKeysOfThisAccount", { ArnNotLike: { [keyId]: keyArns }, Null: { [keyId]: "false" } }),
        // `aws:kms` without a key means AWS's own key for S3, which anyone with S3 rights can use (S3 API, PutObject).
        refuse("NoAwsManagedKey", { StringEquals: { [algorithm]: "aws:kms" }, Null: { [keyId]: "true" } }),
        refuse("NoCustomerProvidedKeys", {
            Null: { "s3:x-amz-server-side-encryption-customer-algorithm": "false" },
        }),
    ];
}
