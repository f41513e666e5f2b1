import { forSomebody, forAws, inOwnSpace, releasing, wellMade } from "../circumstances";
import type { Theme } from "../question";

const data = ["object:landing", "object:input", "object:work", "object:artifacts", "object:outbox"];

/** Who looks at the evidence. */
export const auditor: readonly Theme[] = [
    {
        claim: "The auditor reads logs and the records of sessions",
        control: "audit-trail",
        cell: "auditor may: read logs",
        rows: [
            [
                "auditor",
                "may",
                "logs:FilterLogEvents",
                ["log-group:flow", "log-group:sessions", "log-group:dns"],
                ["room", "entrance"],
            ],
            [
                "auditor",
                "may",
                "kms:Decrypt",
                "key:logs",
                "forwarded",
                { said: "by CloudWatch Logs", keys: { "kms:ViaService": "logs.{region}.amazonaws.com" } },
            ],
            ["auditor", "may", "reads object", "object:records", "entrance"],
            ["auditor", "may", "s3:ListBucket", "bucket:records", "entrance"],
            ["auditor", "may", "cloudtrail:LookupEvents", "*", "room"],
            ["archive-auditor", "may", "reads object", "archive-object:trail", "entrance"],
            ["auditor", "never", "s3:GetObject", "object:records", "internet"],
            ["auditor", "never", "logs:FilterLogEvents", "log-group:flow", "internet"],
            ["archive-auditor", "never", "s3:GetObject", "archive-object:trail@other", "entrance"],
            ["archive-auditor", "never", "s3:GetObject", "archive-object:trail", "internet"],
        ],
    },
    {
        claim: "The auditor reads findings",
        control: "detection",
        cell: "auditor may: read findings",
        rows: [
            [
                "auditor",
                "may",
                [
                    "guardduty:ListFindings",
                    "securityhub:GetFindings",
                    "macie2:ListFindings",
                    "access-analyzer:ListFindings",
                ],
                "*",
                "room",
            ],
        ],
    },
    {
        claim: "The auditor reads the configuration",
        control: "access-reviewed",
        cell: "auditor may: read configuration",
        rows: [
            ["auditor", "may", ["iam:GetRolePolicy", "iam:GetRole"], "role:jobs", "room"],
            ["auditor", "may", "kms:GetKeyPolicy", "key:data", "room"],
            ["auditor", "may", "s3:GetBucketPolicy", "bucket:work", "room"],
            ["auditor", "may", ["ec2:DescribeRouteTables", "config:GetComplianceDetailsByConfigRule"], "*", "room"],
        ],
    },
    {
        claim: "The auditor does not read the team's data",
        control: "separation-of-duties",
        cell: "auditor never: read team data",
        rows: [
            ["auditor", "never", "reads object", data, "entrance"],
            ["auditor", "never", "s3:ListBucket", ["bucket:work", "bucket:input", "bucket:outbox"], "entrance"],
            ["auditor", "never", "logs:FilterLogEvents", "log-group:/aws/sagemaker/TrainingJobs", "room"],
            ["auditor", "never", "logs:Unmask", "log-group:/aws/sagemaker/TrainingJobs", "room"],
            ["auditor", "never", "athena:GetQueryResults", "workgroup", "room"],
            ["auditor", "never", "dynamodb:Scan", "table", "room"],
            ["auditor", "never", "secretsmanager:GetSecretValue", "secret", "room"],
            ["auditor", "never", "kms:Decrypt", ["key:data", "key:notebooks"], "room"],
            ["auditor", "never", "sagemaker:CreatePresignedDomainUrl", "user-profile", "entrance"],
        ],
    },
    {
        claim: "The auditor changes nothing",
        control: "separation-of-duties",
        cell: "auditor never: change anything",
        rows: [
            [
                "auditor",
                "never",
                ["s3:PutObject", "s3:DeleteObject"],
                ["object:records", "object:outbox", "archive-object:trail"],
                "entrance",
            ],
            ["auditor", "never", ["logs:PutRetentionPolicy", "logs:DeleteLogGroup"], "log-group:flow", "room"],
            ["auditor", "never", ["guardduty:ArchiveFindings", "securityhub:BatchUpdateFindings"], "*", "room"],
            ["auditor", "never", ["iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy"], "role:auditor", "room"],
            ["auditor", "never", "kms:PutKeyPolicy", "key:logs", "room"],
            ["auditor", "never", "s3:PutObjectVersionTagging", "object:outbox", "entrance", releasing],
            [
                "archive-auditor",
                "never",
                ["s3:DeleteObject", "s3:PutObject", "s3:PutObjectRetention"],
                "archive-object:trail",
                "entrance",
            ],
        ],
    },
];

/** The pipeline. */
export const deployer: readonly Theme[] = [
    {
        claim: "The pipeline builds and changes everything that Pulumi needs",
        control: "work-goes-on",
        cell: "deployer may: everything Pulumi needs",
        rows: [
            [
                "deployer",
                "may",
                ["kms:PutKeyPolicy", "kms:EnableKeyRotation", "kms:DescribeKey"],
                ["key:data", "key:logs"],
                "internet",
            ],
            [
                "deployer",
                "may",
                ["s3:PutBucketPolicy", "s3:PutEncryptionConfiguration", "s3:ListBucket"],
                "bucket:work",
                "internet",
            ],
            ["deployer", "may", ["iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy"], "role:jobs", "internet"],
            ["deployer", "may", "iam:CreatePolicyVersion", "policy:boundary-people", "internet"],
            [
                "deployer",
                "may",
                ["ec2:CreateRoute", "ec2:AuthorizeSecurityGroupEgress", "ec2:ModifyVpcEndpoint"],
                "*",
                "internet",
            ],
            ["deployer", "may", ["sagemaker:UpdateDomain", "sagemaker:CreateUserProfile"], "*", "internet"],
            ["deployer", "may", "backup:PutBackupVaultAccessPolicy", "vault", "internet"],
            ["deployer", "may", "sns:SetTopicAttributes", "topic", "internet"],
            ["deployer", "may", "ecr:SetRepositoryPolicy", "repository:training", "internet"],
            ["deployer", "may", "logs:PutRetentionPolicy", "log-group:flow", "internet"],
            [
                "deployer",
                "may",
                "kms:CreateGrant",
                "key:notebooks",
                "forwarded",
                { ...forAws, keys: { ...forAws.keys, "kms:ViaService": "elasticfilesystem.{region}.amazonaws.com" } },
            ],
        ],
    },
    {
        claim: "The pipeline neither decrypts nor reads the team's data",
        control: "separation-of-duties",
        cell: "deployer never: decrypt or read team data",
        rows: [
            ["deployer", "never", "reads object", [...data, "object:records"], "internet"],
            ["deployer", "never", "writes object", ["object:input", "object:work"], "internet"],
            [
                "deployer",
                "never",
                ["kms:Decrypt", "kms:ReEncryptFrom"],
                ["key:data", "key:notebooks", "key:backup", "key:logs"],
                "internet",
            ],
            ["deployer", "never", "kms:CreateGrant", ["key:data", "key:notebooks"], "internet", forSomebody],
            ["deployer", "never", "dynamodb:Scan", "table", "internet"],
            ["deployer", "never", "secretsmanager:GetSecretValue", "secret", "internet"],
            ["deployer", "never", "athena:GetQueryResults", "workgroup", "internet"],
            ["deployer", "never", "sagemaker:CreatePresignedDomainUrl", "user-profile", ["entrance", "internet"]],
            ["deployer", "never", "sagemaker:CreateTrainingJob", "sagemaker:training-job/t", "internet", wellMade],
            [
                "deployer",
                "never",
                "sagemaker:CreateApp",
                "sagemaker:app/{domain}/s/JupyterLab/default",
                "internet",
                inOwnSpace,
            ],
            ["deployer", "never", "logs:FilterLogEvents", "log-group:/aws/sagemaker/TrainingJobs", "internet"],
            ["deployer", "never", "sts:AssumeRole", ["role:studio", "role:jobs", "role:intake"], "internet"],
            ["deployer", "never", ["ssm:StartSession", "ssm:SendCommand"], "host", "internet"],
            ["deployer", "never", "s3:PutObjectVersionTagging", "object:outbox", "internet", releasing],
        ],
    },
];
