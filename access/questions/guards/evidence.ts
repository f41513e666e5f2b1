import type { Theme } from "../question";

const everybody = ["infra-admin", "data-recipient", "developer", "auditor", "studio", "jobs", "administrator"] as const;
const trail = [
    "cloudtrail:StopLogging",
    "cloudtrail:DeleteTrail",
    "cloudtrail:UpdateTrail",
    "cloudtrail:PutEventSelectors",
];
const logs = [
    "logs:DeleteLogGroup",

    "logs:PutRetentionPolicy",
    "logs:DisassociateKmsKey",
    "logs:PutSubscriptionFilter",
];
const watchers = [
    "guardduty:DeleteDetector",
    "guardduty:UpdateDetector",
    "guardduty:DeleteMalwareProtectionPlan",
    "securityhub:DisableSecurityHub",
    "access-analyzer:DeleteAnalyzer",
    "config:StopConfigurationRecorder",
    "config:DeleteConfigurationRecorder",
    "inspector2:Disable",
];
const archive = ["archive-object:trail", "archive-object:config", "archive-object:findings"];
const archives = ["archive:trail", "archive:config", "archive:findings"];

/** The evidence: written, kept, watched. */
export const evidence: readonly Theme[] = [
    {
        claim: "The trail and the logs go on, whoever wants them to stop",
        control: "audit-trail",
        rows: [
            [[...everybody, "administrator@audit", "administrator@network"], "never", trail, "*", "internet"],
            [everybody, "never", logs, "log-group:flow", "room"],
            [everybody, "never", "logs:DeleteLogStream", "log-stream:flow", "room"],
            [everybody, "never", "ec2:DeleteFlowLogs", "*", "room"],
            [["administrator@audit", "administrator@network"], "never", logs, "log-group:flow", "internet"],
            [["deployer"], "may", ["logs:PutRetentionPolicy", "logs:AssociateKmsKey"], "log-group:flow", "internet"],
            ["flow-logs", "may", ["logs:PutLogEvents", "logs:CreateLogStream"], "log-stream:flow", "aws"],
            [["jobs", "studio"], "may", "logs:PutLogEvents", "log-stream:/aws/sagemaker/TrainingJobs", "aws"],
            [
                ["jobs", "studio", "intake"],
                "never",
                "logs:PutLogEvents",
                ["log-stream:flow", "log-stream:dns", "log-stream:sessions"],
                "zone",
            ],
            ["flow-logs", "never", "logs:PutLogEvents", "log-stream:sessions", "aws"],
        ],
    },
    {
        claim: "What the archive holds is deleted and overwritten by nobody",
        control: "evidence-kept",
        rows: [
            [
                ["administrator@audit", "deployer@audit", "root@audit", "archive-auditor", "administrator"],
                "never",
                [
                    "s3:DeleteObject",
                    "s3:DeleteObjectVersion",
                    "s3:PutObject",
                    "s3:BypassGovernanceRetention",
                    "s3:PutObjectRetention",
                ],
                archive,
                "internet",
            ],
            [
                ["administrator@audit", "root@audit"],
                "never",
                [
                    "s3:PutBucketPolicy",
                    "s3:PutLifecycleConfiguration",
                    "s3:PutBucketObjectLockConfiguration",
                    "s3:DeleteBucket",
                ],
                archives,
                "internet",
            ],
            ["deployer@audit", "may", ["s3:PutBucketPolicy", "s3:PutLifecycleConfiguration"], archives, "internet"],
            ["deployer@audit", "never", "s3:DeleteBucket", archives, "internet"],
            [
                ["administrator@audit", "root@audit"],
                "never",
                ["kms:ScheduleKeyDeletion", "kms:DisableKey", "kms:PutKeyPolicy"],
                "archive-key",
                "internet",
            ],
            [["administrator@audit", "deployer@audit"], "never", "reads object", "archive-object:trail", "internet"],
            [["deployer", "studio", "infra-admin"], "never", ["s3:GetObject", "s3:PutObject"], archive, "zone"],
        ],
    },
    {
        claim: "Whoever is watched cannot switch the watchers off",
        control: "detection",
        rows: [
            [everybody, "never", watchers, "*", "room"],
            [["administrator@audit", "administrator@network"], "never", watchers, "*", "internet"],
            [
                [...everybody, "administrator@audit"],
                "never",
                [
                    "cloudwatch:DeleteAlarms",
                    "cloudwatch:DisableAlarmActions",
                    "events:DisableRule",
                    "events:DeleteRule",
                    "events:RemoveTargets",
                ],
                "*",
                "internet",
            ],
            ["deployer", "may", ["events:PutRule", "cloudwatch:PutMetricAlarm"], "*", "internet"],
        ],
    },
    {
        claim: "The search for personal data goes on, and what is masked in logs stays masked",
        control: "personal-data",
        rows: [
            [
                [...everybody, "administrator@audit"],
                "never",
                [
                    "macie2:DisableMacie",
                    "macie2:UpdateClassificationJob",
                    "logs:DeleteDataProtectionPolicy",
                    "logs:PutDataProtectionPolicy",
                ],
                "*",
                "internet",
            ],
            [
                ["infra-admin", "auditor", "developer", "studio", "jobs", "data-recipient"],
                "never",
                "logs:Unmask",
                "log-group:/aws/sagemaker/TrainingJobs",
                ["room", "zone"],
            ],
        ],
    },
    {
        claim: "The alarm topic is written to by alarms alone, and led elsewhere by nobody",
        control: "detection",
        rows: [
            ["alarms", "may", "sns:Publish", "topic", "aws"],
            [[...everybody, "deployer", "hosts", "intake"], "never", "sns:Publish", "topic", "internet"],
            [
                [...everybody, "root"],
                "never",
                ["sns:Subscribe", "sns:SetTopicAttributes", "sns:AddPermission", "sns:DeleteTopic"],
                "topic",
                "internet",
            ],
            ["alarms", "never", "sns:Publish", ["stranger:topic", "topic@other"], "aws"],
            ["deployer", "may", ["sns:Subscribe", "sns:SetTopicAttributes"], "topic", "internet"],
        ],
    },
    {
        claim: "The budget that watches the cost is changed by the pipeline alone",
        control: "cost-visible",
        rows: [
            [everybody, "never", "budgets:ModifyBudget", "arn:aws:budgets::{account}:budget/{prefix}", "room"],
            ["auditor", "may", "budgets:ViewBudget", "arn:aws:budgets::{account}:budget/{prefix}", "room"],
            ["deployer", "may", "budgets:ModifyBudget", "arn:aws:budgets::{account}:budget/{prefix}", "internet"],
        ],
    },
];
