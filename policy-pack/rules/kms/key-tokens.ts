/** Every resource that carries a key policy; all call it `policy`. */
export const keyTokens = [
    "aws:kms/key:Key",
    "aws:kms/externalKey:ExternalKey",
    "aws:kms/keyPolicy:KeyPolicy",
    "aws:kms/replicaKey:ReplicaKey",
    "aws:kms/replicaExternalKey:ReplicaExternalKey",
] as const;

/** Tokens of resources that are keys themselves, not only a policy for one. */
export const keysThemselves = keyTokens.filter((token) => !token.endsWith("KeyPolicy"));

/** What reads or makes plaintext, or the keys to it. */
export const useActions = [
    "kms:Decrypt",
    "kms:ReEncryptFrom",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyPair",
    "kms:DeriveSharedSecret",
] as const;

/** What lets its holder give use to himself or another. */
export const grantActions = ["kms:CreateGrant", "kms:PutKeyPolicy"] as const;
