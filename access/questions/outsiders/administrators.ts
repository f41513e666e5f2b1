import { clean, released, releasing } from "../circumstances";
import type { Theme } from "../question";

const objects = [
    "object:landing",
    "object:input",
    "object:work",
    "object:artifacts",
    "object:outbox",
    "object:records",
];
const outsiders = ["administrator@management", "administrator@audit", "administrator@network"] as const;
const roles = [
    "role:developer",
    "role:infra-admin",
    "role:studio",
    "role:jobs",
    "role:malware-scan",
    "role:intake",
    "role:auditor",
];

/** Those who are above the team, or who own the account. */
export const administrators: readonly Theme[] = [
    {
        claim: "The account's root user does nothing",
        control: "no-root",
        rows: [
            [
                "root",
                "never",
                [
                    "ec2:DescribeVpcs",
                    "iam:CreateUser",
                    "iam:CreateAccessKey",
                    "s3:ListAllMyBuckets",
                    "organizations:LeaveOrganization",
                    "cloudtrail:StopLogging",
                ],
                "*",
                ["internet", "room"],
            ],
            ["root", "never", "reads object", objects, ["internet", "zone"]],
            [
                "root",
                "never",
                ["s3:PutBucketPolicy", "s3:DeleteBucketPolicy", "s3:ListBucket"],
                ["bucket:work", "bucket:outbox", "bucket:records"],
                "internet",
            ],
            [
                "root",
                "never",
                ["kms:PutKeyPolicy", "kms:Decrypt", "kms:ScheduleKeyDeletion", "kms:CreateGrant"],
                ["key:data", "key:logs", "key:backup"],
                "internet",
            ],
            [
                ["root@audit", "root@network"],
                "never",
                ["ec2:DescribeVpcs", "iam:CreateUser", "cloudtrail:StopLogging"],
                "*",
                "internet",
            ],
            [
                "root",
                "never",
                "s3:PutBucketPolicy",
                "bucket:work",
                "internet",
                { said: "as a session of central root access", keys: { "aws:AssumedRoot": "true" } },
            ],
            [
                "root",
                "never",
                ["s3:GetObject", "s3:DeleteObject"],
                "object:work",
                "internet",
                { said: "as a session of central root access", keys: { "aws:AssumedRoot": "true" } },
            ],
        ],
    },
    {
        claim: "A role with everything allowed, made by hand in the team's account, reads and writes no data",
        control: "buckets-guarded",
        rows: [
            ["administrator", "never", ["reads object", "writes object"], objects, ["zone", "internet"]],
            ["administrator", "never", "s3:GetObject", "object:landing", "zone", clean],
            ["administrator", "never", "s3:GetObject", "object:outbox", "zone", released],
            [
                "administrator",
                "never",
                [
                    "s3:PutBucketPolicy",
                    "s3:DeleteBucketPolicy",
                    "s3:PutReplicationConfiguration",
                    "s3:PutBucketPublicAccessBlock",
                ],
                ["bucket:work", "bucket:outbox", "bucket:landing", "bucket:records"],
                "zone",
            ],
            ["administrator", "never", "s3:ListBucket", ["bucket:input", "bucket:work", "bucket:outbox"], "zone"],
            ["administrator", "never", "s3:PutObjectVersionTagging", "object:outbox", "entrance", releasing],
        ],
    },
    {
        claim: "Administrators of the management, audit and network accounts read no team's data and change none of its guards",
        control: "separation-of-duties",
        rows: [
            [outsiders, "never", ["reads object", "writes object"], objects, "internet"],
            [outsiders, "never", "s3:GetObject", ["object:work", "object:outbox"], "entrance", released],
            [outsiders, "never", ["s3:PutBucketPolicy", "s3:ListBucket"], ["bucket:work", "bucket:outbox"], "internet"],
            [
                outsiders,
                "never",
                ["kms:Decrypt", "kms:PutKeyPolicy", "kms:CreateGrant"],
                ["key:data", "key:backup"],
                "internet",
            ],
            [outsiders, "never", "sts:AssumeRole", roles, "internet"],
            [["administrator@audit", "administrator@network"], "never", "sts:AssumeRole", "role:deployer", "internet"],
            [outsiders, "never", "s3:PutObjectVersionTagging", "object:outbox", "entrance", releasing],
            [outsiders, "never", "sns:Publish", "topic", "internet"],
        ],
    },
    {
        claim: "The management account's pipeline becomes the team's, and nobody else does",
        control: "roles-immutable",
        rows: [
            [
                "administrator@management",
                "may",
                "sts:AssumeRole",
                ["role:deployer", "role:deployer@audit", "role:deployer@network"],
                "internet",
            ],
            [
                [
                    "administrator",
                    "studio",
                    "developer",
                    "infra-admin",
                    "deployer@other",
                    "deployer@audit",
                    "deployer@network",
                ],
                "never",
                "sts:AssumeRole",
                "role:deployer",
                "internet",
            ],
        ],
    },
];
