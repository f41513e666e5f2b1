import { clean, infected, scanning, scanningAndMore, tagging, unscannable } from "../circumstances";
import type { Circumstance, Theme } from "../question";
import { removingTags, replacing } from "./objects";

const ownRule = ["events:PutRule", "events:PutTargets", "events:RemoveTargets", "events:DeleteRule"];
const rule = "events:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3-1";
const managed: Circumstance = {
    said: "as GuardDuty's rule",
    keys: { "events:ManagedBy": "malware-protection-plan.guardduty.amazonaws.com" },
};
const workers = ["studio", "jobs", "developer", "inference", "labelling"] as const;

/** The gate that data passes on its way in. */
export const landingGate: readonly Theme[] = [
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
            ["malware-scan", "may", ownRule, rule, "aws", managed],
            ["malware-scan", "never", ownRule, rule, "aws", { said: "as a rule of its own" }],
            ["malware-scan", "never", ownRule, "events:rule/mine", "aws", managed],
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
            ["data-recipient", "never", "s3:PutObject", "object:landing", "entrance", tagging],
            ["malware-scan", "never", "s3:PutObjectTagging", "object:landing", "aws", tagging],
            ["malware-scan", "never", "s3:PutObjectTagging", "object:landing", "aws", scanningAndMore],
            [
                ["data-recipient", "malware-scan", "intake", "infra-admin", "deployer", "administrator", "root"],
                "never",
                [...removingTags, ...replacing],
                "object:landing",
                "entrance",
            ],
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
];
