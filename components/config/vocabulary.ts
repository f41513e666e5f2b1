/**
 * The words that the configuration is written in. Everything that depends on one of them (endpoints, policies, alarms)
 * is a table keyed by these, so that a new word does not compile until each table answers for it.
 */

/** What a person may be in a team (R24, R26). The pipeline's `deployer` is not a person and not listed. */
export const memberPersonas = ["infra-admin", "data-recipient", "developer", "release-approver", "auditor"] as const;
export type MemberPersona = (typeof memberPersonas)[number];

/**
 * What a team may switch on beside Studio itself, which is always there.
 * `packages` is CodeArtifact, `labelling` Ground Truth with a private workforce, `hosts` EC2 reached by Session Manager.
 */
export const features = [
    "training",
    "inference",
    "labelling",
    "packages",
    "featureStore",
    "mlflow",
    "athena",
    "glue",
    "bedrock",
    "dynamodb",
    "secrets",
    "mail",
    "hosts",
] as const;
export type Feature = (typeof features)[number];

/** One KMS key for each of these, so that a grant on one says nothing about the others (R2). */
export const keyPurposes = ["data", "notebooks", "logs", "images", "backup"] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/**
 * The team's buckets. `landing`: what the data recipient brings in; `input`: what has been released for work, read-only;
 * `work`: the team's own; `outbox`: what waits to leave; `artifacts`: models and job output; `records`: session logs, write-once.
 */
export const bucketPurposes = ["landing", "input", "work", "outbox", "artifacts", "records"] as const;
export type BucketPurpose = (typeof bucketPurposes)[number];

/** How sensitive the data is (R8), from open to strict. */
export const dataClasses = ["public", "internal", "confidential", "personal"] as const;
export type DataClass = (typeof dataClasses)[number];
