import {
    both,
    oldTls,
    otherRegion,
    plaintext,
    underOtherAlgorithm,
    underOwnKey,
    underStrangersKey,
} from "../circumstances";
import type { Theme } from "../question";

const objects = [
    "object:landing",
    "object:input",
    "object:work",
    "object:artifacts",
    "object:outbox",
    "object:records",
];

/** How data travels and what it is sealed with. */
export const transport: readonly Theme[] = [
    {
        claim: "Nothing is read or written in plaintext or with old TLS",
        control: "encrypted-transport",
        rows: [
            [
                "studio",
                "may",
                "s3:GetObject",
                "object:work",
                "zone",
                { said: "with TLS 1.3", keys: { "s3:TlsVersion": "1.3" } },
            ],
            [
                "studio",
                "never",
                ["s3:GetObject", "s3:PutObject"],
                ["object:work", "object:artifacts"],
                "zone",
                plaintext,
            ],
            ["studio", "never", ["s3:GetObject", "s3:PutObject"], "object:work", "zone", oldTls],
            ["data-recipient", "never", "s3:PutObject", "object:landing", "entrance", plaintext],
            ["intake", "never", "s3:PutObject", "object:input", "aws", plaintext],
            ["reader", "never", "s3:GetObject", "object:outbox", "entrance", plaintext],
            ["alarms", "never", "sns:Publish", "topic", "aws", plaintext],
            ["archive-auditor", "never", "s3:GetObject", "archive-object:trail", "entrance", plaintext],
            [
                ["studio", "jobs"],
                "never",
                ["secretsmanager:GetSecretValue"],
                "secret",
                "zone",
                both(plaintext, { needs: "secrets" }),
            ],
            ["studio", "never", "ecr:BatchGetImage", "repository:training", "zone", plaintext],
            ["studio", "never", "dynamodb:GetItem", "table", "zone", both(plaintext, { needs: "dynamodb" })],
        ],
    },
    {
        claim: "Objects are sealed with the bucket's own key, whatever an upload asks for",
        control: "own-keys",
        rows: [
            ["studio", "may", "s3:PutObject", "object:work", "zone", underOwnKey],
            [
                ["studio", "jobs"],
                "never",
                "s3:PutObject",
                ["object:work", "object:artifacts"],
                "zone",
                underOtherAlgorithm,
            ],
            [
                ["studio", "jobs"],
                "never",
                "s3:PutObject",
                ["object:work", "object:artifacts"],
                "zone",
                underStrangersKey,
            ],
            ["data-recipient", "never", "s3:PutObject", "object:landing", "entrance", underOtherAlgorithm],
            ["data-recipient", "never", "s3:PutObject", "object:landing", "entrance", underStrangersKey],
            ["developer", "never", "s3:PutObject", "object:outbox", "entrance", underStrangersKey],
            ["intake", "never", "s3:PutObject", "object:input", "aws", underOtherAlgorithm],
        ],
    },
    {
        claim: "No object is opened by an access list, and none is kept shorter than agreed",
        control: "evidence-kept",
        rows: [
            [
                ["administrator", "studio", "deployer", "root"],
                "never",
                ["s3:PutObjectAcl", "s3:PutObjectRetention"],
                objects,
                "zone",
            ],
            [
                ["administrator", "deployer"],
                "never",
                ["s3:BypassGovernanceRetention", "s3:DeleteObjectVersion", "s3:PutObjectLegalHold"],
                objects,
                "zone",
            ],
        ],
    },
    {
        claim: "Work stays in the agreed Regions",
        control: "agreed-regions",
        rows: [
            [
                ["studio", "infra-admin", "administrator"],
                "never",
                ["ec2:RunInstances", "ec2:DescribeVpcs", "sagemaker:ListTrainingJobs"],
                "*",
                ["zone", "room"],
                otherRegion,
            ],
            [
                "deployer",
                "never",
                ["ec2:CreateVpc", "s3:CreateBucket", "sagemaker:CreateDomain"],
                "*",
                "internet",
                { said: "in another Region", keys: { "aws:RequestedRegion": "eu-west-1" } },
            ],
            [
                "studio",
                "never",
                "bedrock:InvokeModel",
                "arn:aws:bedrock:us-east-1::foundation-model/m",
                "zone",
                { ...otherRegion, needs: "bedrock" },
            ],
            ["auditor", "may", ["cloudtrail:LookupEvents", "iam:ListRoles"], "*", "room", otherRegion],
            [
                "deployer",
                "may",
                "iam:CreateRole",
                "role:jobs",
                "internet",
                {
                    said: "with the boundary",
                    keys: {
                        "aws:RequestedRegion": "us-east-1",
                        "iam:PermissionsBoundary": "{policy:boundary-workloads}",
                    },
                },
            ],
        ],
    },
];
