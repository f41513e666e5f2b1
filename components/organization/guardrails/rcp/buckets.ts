import { byNoService, exceptOwnDeployer, teamRoles } from "../exceptions";
import { all } from "../../../iam/conditions";
import { resourceControl } from "../guard-rail";
import { working } from "../../units";

export const bucketsOnlyByDeployer = resourceControl({
    sid: "BucketsOnlyByDeployer",
    why:
        "A bucket's policy can always be replaced by the account's root user (S3 user guide, bucket policies), and every other " +
        "setting decides over what is kept, where it goes and who sees it.",
    control: "buckets-guarded",
    requirements: ["R2", "R11", "R24", "R27"],
    units: working,
    refusal: () => ({
        Action: [
            "s3:DeleteBucket*",
            "s3:PutAccelerateConfiguration",
            "s3:PutBucketAcl",
            "s3:PutBucketCORS",
            "s3:PutBucketLogging",
            "s3:PutBucketObjectLockConfiguration",
            "s3:PutBucketOwnershipControls",
            "s3:PutBucketPolicy",
            "s3:PutBucketPublicAccessBlock",
            "s3:PutBucketVersioning",
            "s3:PutBucketWebsite",
            "s3:PutEncryptionConfiguration",
            "s3:PutInventoryConfiguration",
            "s3:PutLifecycleConfiguration",
            "s3:PutReplicationConfiguration",
        ],
        Condition: all(exceptOwnDeployer, byNoService),
    }),
    denies: [
        { who: "administrator", does: "s3:PutBucketPolicy" },
        { who: "root", does: "s3:PutBucketPolicy", with: { "aws:AssumedRoot": "true" } },
        { who: "infra-admin", does: "s3:PutBucketPublicAccessBlock" },
        { who: "administrator", does: "s3:PutBucketObjectLockConfiguration" },
        { who: "administrator", does: "s3:PutReplicationConfiguration" },
        { who: "administrator", does: "s3:PutLifecycleConfiguration" },
        { who: "other-deployer", does: "s3:PutBucketPolicy" },
    ],
    permits: [
        { who: "deployer", does: "s3:PutBucketPolicy" },
        { who: "deployer", does: "s3:PutBucketObjectLockConfiguration" },
        { who: "malware-scan", does: "s3:PutBucketNotification" },
        { who: "auditor", does: "s3:GetBucketPolicy" },
    ],
});

export const objectsStayPrivate = resourceControl({
    sid: "NoAccessLists",
    why:
        "An access list on an object opens it to strangers past every policy; ownership settings make them useless, this forbids " +
        "them. Feature Store names the owner in one and writes nothing without it.",
    control: "buckets-guarded",
    requirements: ["R5", "R27"],
    units: working,
    refusal: (context) => ({
        Action: ["s3:PutObjectAcl", "s3:PutObjectVersionAcl"],
        Condition: { ArnNotLike: { "aws:PrincipalArn": teamRoles(context, "feature-store") } },
    }),
    denies: [
        { who: "studio-ann", does: "s3:PutObjectAcl" },
        { who: "administrator", does: "s3:PutObjectVersionAcl" },
    ],
    permits: [
        { who: "studio-ann", does: "s3:PutObject" },
        { who: "feature-store", does: "s3:PutObjectAcl" },
    ],
});

export const retentionHolds = resourceControl({
    sid: "RetentionHolds",
    why: "Evidence is kept as long as agreed: nobody walks past a lock or sets another.",
    control: "evidence-kept",
    requirements: ["R11", "R25", "R27"],
    units: working,
    refusal: () => ({
        Action: ["s3:BypassGovernanceRetention", "s3:PutObjectLegalHold", "s3:PutObjectRetention"],
    }),
    denies: [
        { who: "administrator", does: "s3:BypassGovernanceRetention" },
        { who: "studio-ann", does: "s3:PutObjectRetention" },
    ],
    permits: [{ who: "hosts", does: "s3:PutObject" }],
});
