import { clean, inOwnSpace, releasing, toSageMaker, wellMade } from "../circumstances";
import type { Row, Theme, Who } from "../question";

/** Credentials of a role in the hands of somebody at home: what the role may do, asked from the internet. */
const people: readonly Row[] = [
    ["infra-admin", "never", ["ec2:DescribeVpcs", "iam:ListRoles", "backup:ListBackupVaults"], "*", "internet"],
    ["infra-admin", "never", "backup:StartRestoreJob", "recovery-point", "internet"],
    ["data-recipient", "never", "s3:PutObject", "object:landing", "internet"],
    ["data-recipient", "never", "s3:ListBucket", "bucket:landing", "internet"],
    [
        "developer",
        "never",
        ["sagemaker:CreatePresignedDomainUrl", "sagemaker:DescribeUserProfile"],
        "user-profile",
        "internet",
    ],
    ["developer", "never", "s3:PutObject", "object:outbox", "internet"],
    ["developer", "never", "sagemaker:ListTrainingJobs", "*", "internet"],
    ["release-approver", "never", "s3:PutObjectVersionTagging", "object:outbox", "internet", releasing],
    ["release-approver", "never", "s3:ListBucketVersions", "bucket:outbox", "internet"],
    ["auditor", "never", ["cloudtrail:LookupEvents", "iam:ListRoles", "guardduty:ListFindings"], "*", "internet"],
    ["auditor", "never", "s3:GetObject", "object:records", "internet"],
    ["auditor", "never", "logs:FilterLogEvents", "log-group:flow", "internet"],
    ["archive-auditor", "never", "s3:GetObject", "archive-object:trail", "internet"],
];

const code: readonly Row[] = [
    [
        ["studio", "jobs"],
        "never",
        ["s3:GetObject", "s3:GetObjectVersion"],
        ["object:input", "object:work", "object:artifacts"],
        "internet",
    ],
    [["studio", "jobs"], "never", ["s3:PutObject", "s3:DeleteObject"], ["object:work", "object:artifacts"], "internet"],
    [["studio", "jobs"], "never", "s3:ListBucket", ["bucket:input", "bucket:work"], "internet"],
    ["studio", "never", "sagemaker:CreateTrainingJob", "*", "internet", wellMade],
    ["studio", "never", "sagemaker:CreateApp", "sagemaker:app/{domain}/s/JupyterLab/default", "internet", inOwnSpace],
    ["studio", "never", "sagemaker:InvokeEndpoint", "sagemaker:endpoint/e", "internet"],
    ["studio", "never", "logs:GetLogEvents", "log-stream:/aws/sagemaker/TrainingJobs", "internet"],
    ["studio", "never", "ecr:PutImage", "repository:training", "internet"],
    ["inference", "never", "s3:GetObject", ["object:artifacts", "object:work"], "internet"],
    ["hosts", "never", "s3:PutObject", "object:records", "internet"],
    ["studio", "never", ["s3:GetObject", "s3:PutObject"], ["object:work", "object:input"], ["room", "zone@other"]],
    ["jobs", "never", ["s3:GetObject", "s3:PutObject"], ["object:work", "object:artifacts"], ["room", "zone@other"]],
];

const services = [
    "intake",
    "malware-scan",
    "backup",
    "images",
    "flow-logs",
    "alarms",
    "mlflow",
    "feature-store",
    "tables",
    "labelling",
] as const;

/** With a role of a service a thief does what the service does, and nothing that makes data leave. */
const ofServices: readonly Row[] = [
    ["intake", "never", ["reads object"], ["object:work", "object:artifacts", "object:outbox"], "internet"],
    ["intake", "never", "s3:GetObject", ["object:input", "object:landing"], "internet"],
    ["malware-scan", "never", "reads object", ["object:input", "object:work", "object:artifacts"], "internet"],
    [
        ["backup", "images", "flow-logs", "alarms"],
        "never",
        "reads object",
        ["object:input", "object:work", "object:landing"],
        "internet",
        clean,
    ],
    [services, "never", "s3:PutObject", ["stranger:object", "object:outbox"], "internet"],
    [services, "never", ["kms:Decrypt"], ["key:data", "key:notebooks"], "internet"],
    [
        services,
        "never",
        ["sagemaker:CreateTrainingJob", "iam:CreateAccessKey", "lambda:CreateFunction", "ec2:RunInstances"],
        "*",
        "internet",
    ],
    [services, "never", "sts:AssumeRole", ["role:jobs", "stranger:role"], "internet"],
    [services, "never", "iam:PassRole", ["role:jobs", "role:studio"], "internet", toSageMaker],
];

const every: readonly Who[] = [
    "infra-admin",
    "data-recipient",
    "developer",
    "release-approver",
    "auditor",
    "studio",
    "jobs",
    "inference",
    "hosts",
    "nobody",
    ...services,
];

/** An outsider with stolen credentials of each role. */
export const stolen: readonly Theme[] = [
    { claim: "Stolen credentials of a person are no use outside the room", control: "single-entrance", rows: people },
    { claim: "Stolen credentials of code are no use outside the zone", control: "data-perimeter", rows: code },
    {
        claim: "Stolen credentials of a service's role read no data of the team's",
        control: "data-perimeter",
        rows: ofServices,
    },
    {
        claim: "Whosever credentials are stolen, nothing goes to a stranger and nobody new comes in",
        control: "data-perimeter",
        rows: [
            [every, "never", "s3:PutObject", "stranger:object", ["internet", "zone"]],
            [every, "never", "kms:Encrypt", "stranger:key", "internet"],
            [every, "never", "sts:AssumeRole", ["stranger:role", "role:deployer", "role:jobs@other"], "internet"],
            [every, "never", ["iam:CreateUser", "iam:CreateAccessKey"], "iam-user", "internet"],
        ],
    },
];
