import { clean, infected, refused, released, releasing, scanning, tagging, unscannable } from "../circumstances";
import type { Theme } from "../question";

const workers = ["studio", "jobs", "developer", "inference", "labelling"] as const;

/** The two gates that data passes. */
export const gates: readonly Theme[] = [
    {
        claim: "What comes in is copied onward once it has been scanned and found clean, and only then",
        control: "scanned-intake",
        rows: [
            ["malware-scan", "may", "reads object", "object:landing", "aws"],
            [
                "malware-scan",
                "may",
                ["s3:PutObjectTagging", "s3:PutObjectVersionTagging"],
                "object:landing",
                "aws",
                scanning,
            ],
            ["malware-scan", "may", "s3:PutBucketNotification", "bucket:landing", "aws"],
            [
                "malware-scan",
                "may",
                "s3:PutObject",
                "object:landing/malware-protection-resource-validation-object",
                "aws",
            ],
            ["intake", "may", "states:StartExecution", "state-machine", "aws"],
            ["intake", "may", ["reads object", "reads version"], "object:landing", "aws", clean],
            ["intake", "may", "writes object", "object:input", "aws"],
            ["intake", "never", ["s3:GetObject", "s3:GetObjectVersion"], "object:landing", "aws", infected],
            ["intake", "never", ["s3:GetObject", "s3:GetObjectVersion"], "object:landing", "aws", unscannable],
            [
                "intake",
                "never",
                ["s3:GetObject", "s3:GetObjectVersion"],
                "object:landing",
                "aws",
                { said: "not scanned yet" },
            ],
        ],
    },
    {
        claim: "Nobody but the scanner sets the tag of the scan, and it sets no other",
        control: "scanned-intake",
        rows: [
            [
                [
                    "data-recipient",
                    "studio",
                    "developer",
                    "jobs",
                    "intake",
                    "infra-admin",
                    "deployer",
                    "administrator",
                    "root",
                ],
                "never",
                ["s3:PutObjectTagging", "s3:PutObjectVersionTagging"],
                "object:landing",
                "entrance",
                scanning,
            ],
            ["data-recipient", "never", "s3:PutObject", "object:landing", "entrance", scanning],
            ["malware-scan", "never", "s3:PutObjectTagging", "object:landing", "aws", tagging],
            ["malware-scan", "never", "s3:PutObjectTagging", ["object:outbox", "object:input"], "aws", scanning],
            ["malware-scan", "never", "s3:PutObject", ["object:landing", "object:input"], "aws"],
            [
                ["administrator", "deployer", "intake"],
                "never",
                ["s3:DeleteObjectTagging", "s3:DeleteObject"],
                "object:landing",
                "zone",
            ],
        ],
    },
    {
        claim: "Those who work with data read none of it in landing, clean or not",
        control: "scanned-intake",
        rows: [
            [workers, "never", ["s3:GetObject", "s3:GetObjectVersion"], "object:landing", ["zone", "entrance"], clean],
            [
                workers,
                "never",
                "kms:Decrypt",
                "key:data",
                "forwarded",
                {
                    said: "for landing",
                    keys: {
                        "kms:ViaService": "s3.{region}.amazonaws.com",
                        "kms:EncryptionContext:aws:s3:arn": "{bucket:landing}",
                    },
                },
            ],
            [["studio", "jobs"], "never", "writes object", ["object:landing", "object:input"], "zone"],
        ],
    },
    {
        claim: "What a developer puts up is fetched once a second person has released it, and only then",
        control: "take-out-second-person",
        rows: [
            ["developer", "may", "writes object", "object:outbox", "entrance"],
            ["studio", "may", "writes object", "object:outbox", "zone"],
            [["developer", "studio"], "may", "s3:ListBucket", "bucket:outbox", "entrance"],
            ["reader", "may", "reads object", "object:outbox", "entrance", { ...released, needs: "takeOut" }],

            [
                "reader",
                "never",
                ["s3:GetObject", "s3:GetObjectVersion"],
                "object:outbox",
                "entrance",
                { said: "not released yet" },
            ],
            ["reader", "never", "s3:GetObject", "object:outbox", "entrance", refused],
            ["reader", "never", "s3:GetObject", "object:outbox", "internet", released],
            ["reader", "never", "writes object", "object:outbox", "entrance"],
            ["reader", "never", ["s3:ListBucket", "s3:PutBucketPolicy"], "bucket:outbox", "entrance"],
            [
                "reader",
                "never",
                "reads object",
                ["object:work", "object:input", "object:artifacts", "object:landing"],
                "entrance",
                released,
            ],
        ],
    },
    {
        claim: "Nobody but the release approver sets the release tag, and nobody changes what waits",
        control: "take-out-second-person",
        rows: [
            [
                [
                    "developer",
                    "studio",
                    "jobs",
                    "data-recipient",
                    "infra-admin",
                    "auditor",
                    "deployer",
                    "administrator",
                    "root",
                    "reader",
                ],
                "never",
                ["s3:PutObjectVersionTagging", "s3:PutObjectTagging"],
                "object:outbox",
                "entrance",
                releasing,
            ],
            [
                ["administrator", "deployer", "studio"],
                "never",
                ["s3:DeleteObject", "s3:DeleteObjectVersion"],
                "object:outbox",
                "zone",
            ],
            [["jobs", "inference", "labelling", "intake", "hosts"], "never", "writes object", "object:outbox", "zone"],
            [
                ["developer", "studio", "administrator", "deployer"],
                "never",
                ["s3:GetObject", "s3:GetObjectVersion"],
                "object:outbox",
                "zone",
                released,
            ],
        ],
    },
];
