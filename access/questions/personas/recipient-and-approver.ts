import {
    clean,
    ownHost,
    refused,
    released,
    releasing,
    releasingAndMore,
    releasingOtherwise,
    scanning,
    tagging,
    toSageMaker,
    wellMade,
} from "../circumstances";
import type { Theme } from "../question";

const inside = ["object:input", "object:work", "object:artifacts", "object:records"];

/** Who brings data in. */
export const dataRecipient: readonly Theme[] = [
    {
        claim: "The data recipient brings data in from the room",
        control: "scanned-intake",
        cell: "data-recipient may: bring data in (write to landing)",
        rows: [
            ["data-recipient", "may", "writes object", "object:landing", "entrance"],
            [
                "data-recipient",
                "may",
                ["s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"],
                "object:landing",
                "entrance",
            ],
            ["data-recipient", "may", "s3:ListBucket", "bucket:landing", "entrance"],
            ["data-recipient", "never", "s3:PutObject", "object:landing", ["internet", "room", "zone"]],
        ],
    },
    {
        claim: "The data recipient sees the result of the scan",
        control: "work-goes-on",
        cell: "data-recipient may: see scan results",
        rows: [
            [
                "data-recipient",
                "may",
                ["s3:GetObjectTagging", "s3:GetObjectVersionTagging"],
                "object:landing",
                "entrance",
            ],
        ],
    },
    {
        claim: "The data recipient reads nothing that is already inside, not even what he brought",
        control: "separation-of-duties",
        cell: "data-recipient never: read anything already inside",
        rows: [
            ["data-recipient", "never", "reads object", [...inside, "object:outbox"], "entrance"],
            ["data-recipient", "never", ["s3:GetObject", "s3:GetObjectVersion"], "object:landing", "entrance", clean],
            ["data-recipient", "never", "s3:ListBucket", ["bucket:input", "bucket:work", "bucket:outbox"], "entrance"],
            ["data-recipient", "never", "s3:GetObjectTagging", "object:input", "entrance"],
            ["data-recipient", "never", "kms:Decrypt", "key:data", "room"],
            ["data-recipient", "never", "secretsmanager:GetSecretValue", "secret", "room"],
        ],
    },
    {
        claim: "The data recipient runs nothing",
        control: "separation-of-duties",
        cell: "data-recipient never: run compute",
        rows: [
            [
                "data-recipient",
                "never",
                ["sagemaker:CreateTrainingJob", "sagemaker:CreateProcessingJob"],
                "*",
                "entrance",
                wellMade,
            ],
            ["data-recipient", "never", "sagemaker:CreatePresignedDomainUrl", "user-profile", "entrance"],
            ["data-recipient", "never", "iam:PassRole", "role:jobs", "entrance", toSageMaker],
            ["data-recipient", "never", "states:StartExecution", "state-machine", "room"],
            ["data-recipient", "never", "ssm:StartSession", "host", "entrance", ownHost],
            ["data-recipient", "never", "lambda:CreateFunction", "lambda:function:f", "room"],
        ],
    },
    {
        claim: "The data recipient takes nothing out",
        control: "take-out-second-person",
        cell: "data-recipient never: take data out",
        rows: [
            [
                "data-recipient",
                "never",
                "writes object",
                ["object:outbox", "object:input", "object:artifacts"],
                "entrance",
            ],
            ["data-recipient", "never", "s3:PutObjectVersionTagging", "object:outbox", "entrance", releasing],
            ["data-recipient", "never", "s3:PutObject", "stranger:object", "entrance"],
            ["data-recipient", "never", "s3:DeleteObject", "object:landing", "entrance"],
            ["data-recipient", "never", "s3:PutObjectTagging", "object:landing", "entrance", scanning],
        ],
    },
];

/** Who releases what others take out. */
export const releaseApprover: readonly Theme[] = [
    {
        claim: "The release approver approves one version of what somebody else has put up",
        control: "take-out-second-person",
        cell: "release-approver may: approve a take-out that somebody else put up",
        rows: [
            ["release-approver", "may", ["s3:ListBucket", "s3:ListBucketVersions"], "bucket:outbox", "entrance"],
            ["release-approver", "may", "s3:GetObjectVersionTagging", "object:outbox", "entrance"],
            ["release-approver", "may", "s3:PutObjectVersionTagging", "object:outbox", "entrance", releasing],
            [
                "release-approver",
                "never",
                "s3:PutObjectVersionTagging",
                "object:outbox",
                ["internet", "zone"],
                releasing,
            ],
            ["release-approver", "never", "s3:PutObjectVersionTagging", "object:outbox", "entrance", tagging],
            ["release-approver", "never", "s3:PutObjectVersionTagging", "object:outbox", "entrance", releasingAndMore],
            ["release-approver", "never", "s3:PutObjectTagging", "object:outbox", "entrance", releasing],
            [
                "release-approver",
                "never",
                "s3:PutObjectVersionTagging",
                "object:outbox",
                "entrance",
                releasingOtherwise,
            ],
            [
                "release-approver",
                "never",
                ["s3:DeleteObjectVersionTagging", "s3:DeleteObjectTagging", "s3:PutObjectRetention"],
                "object:outbox",
                "entrance",
            ],
        ],
    },
    {
        claim: "The release approver does not read the data at rest",
        control: "separation-of-duties",
        cell: "release-approver never: read the data at rest",
        rows: [
            ["release-approver", "never", "reads object", [...inside, "object:landing"], "entrance"],
            ["release-approver", "never", "reads object", "object:outbox", "entrance", released],
            ["release-approver", "never", "s3:GetObjectVersion", "object:outbox", "entrance", refused],
            ["release-approver", "never", "s3:ListBucket", ["bucket:work", "bucket:input"], "entrance"],
            ["release-approver", "never", "kms:Decrypt", "key:data", "room"],
        ],
    },
    {
        claim: "The release approver does not put up what he approves",
        control: "take-out-second-person",
        cell: "release-approver never: create the request",
        rows: [
            ["release-approver", "never", "writes object", ["object:outbox", "object:work"], "entrance"],
            ["release-approver", "never", "s3:DeleteObject", "object:outbox", "entrance"],
            ["release-approver", "never", "s3:PutObjectVersionTagging", "object:landing", "entrance", scanning],
        ],
    },
    {
        claim: "The release approver runs nothing",
        control: "separation-of-duties",
        cell: "release-approver never: run compute",
        rows: [
            [
                "release-approver",
                "never",
                "sagemaker:CreateTrainingJob",
                "sagemaker:training-job/t",
                "entrance",
                wellMade,
            ],
            ["release-approver", "never", "sagemaker:CreatePresignedDomainUrl", "user-profile", "entrance"],
            ["release-approver", "never", "iam:PassRole", "role:jobs", "entrance", toSageMaker],
            ["release-approver", "never", "ssm:StartSession", "host", "entrance", ownHost],
            ["release-approver", "never", "lambda:CreateFunction", "lambda:function:f", "room"],
        ],
    },
];
