import {
    both,
    forSomebody,
    inOthersSpace,
    inOwnSpace,
    inSharedSpace,
    inTheVpc,
    releasing,
    toSageMaker,
    wellMade,
    without,
} from "../circumstances";
import type { Theme } from "../question";

const app = "sagemaker:app/{domain}/s/JupyterLab/default";
const space = "sagemaker:space/{domain}/s";
/** A developer at the terminal and in Studio: two roles of one person. */
const person = ["developer", "studio"] as const;

/** What nobody who works with the data does, neither at the terminal nor in the notebook. */
export const developerNever: readonly Theme[] = [
    {
        claim: "A developer starts nothing that has another way to the internet than the allow-list",
        control: "confined-work",
        cell: "developer never: reach the internet other than by the allow-list",
        rows: [
            [
                person,
                "never",
                "sagemaker:CreateNotebookInstance",
                "sagemaker:notebook-instance/n",
                "zone",
                both(inTheVpc, { said: "with internet access", keys: { "sagemaker:DirectInternetAccess": "Enabled" } }),
            ],
            [
                "studio",
                "never",
                ["sagemaker:CreateTrainingJob", "sagemaker:CreateProcessingJob"],
                "*",
                "zone",
                without(wellMade, "sagemaker:VpcSubnets"),
            ],
            ["studio", "never", "sagemaker:CreateModel", "sagemaker:model/m", "zone", { said: "without a network" }],
            [
                "studio",
                "never",
                ["lambda:CreateFunction", "apprunner:CreateService", "lightsail:CreateInstances"],
                "*",
                "zone",
            ],
            ["studio", "never", "ec2:RunInstances", "host", "zone"],
            [
                "studio",
                "never",
                "sagemaker:CreateSpace",
                space,
                "zone",
                both(inOwnSpace, { said: "for a remote editor", keys: { "sagemaker:RemoteAccess": "ENABLED" } }),
            ],
        ],
    },
    {
        claim: "A developer writes to no other account and no other organization",
        control: "data-perimeter",
        cell: "developer never: write to another account or organization",
        rows: [
            [
                person,
                "never",
                "s3:PutObject",
                ["stranger:object", "object:landing@other", "object:work@other"],
                ["zone", "entrance"],
            ],
            [person, "never", "ecr:PutImage", ["stranger:repository", "repository:training@other"], "zone"],
            [person, "never", ["kms:Encrypt", "kms:GenerateDataKey"], "stranger:key", "zone"],
            [person, "never", "sns:Publish", "stranger:topic", "zone"],
            [person, "never", "sqs:SendMessage", "stranger:queue", "zone"],
            [person, "never", "sts:AssumeRole", ["stranger:role", "role:jobs@other"], "zone"],
            ["studio", "never", "dynamodb:PutItem", "stranger:table", "zone"],

            [
                "studio",
                "never",
                "secretsmanager:CreateSecret",
                "secret",
                "zone",
                {
                    said: "copied to another Region",
                    keys: {
                        "secretsmanager:KmsKeyArn": "{key:data}",
                        "secretsmanager:AddReplicaRegions": ["us-east-1"],
                    },
                },
            ],
        ],
    },
    {
        claim: "A developer changes neither the way out nor keys, trails and guard rails",
        control: "separation-of-duties",
        cell: "developer never: change egress, keys, trails, guard rails",
        rows: [
            [
                person,
                "never",
                [
                    "ec2:CreateRoute",
                    "ec2:AuthorizeSecurityGroupEgress",
                    "ec2:ModifyVpcEndpoint",
                    "ec2:CreateVpcPeeringConnection",
                ],
                "*",
                ["zone", "room"],
            ],
            [
                person,
                "never",
                ["network-firewall:UpdateRuleGroup", "route53resolver:UpdateFirewallDomains"],
                "*",
                "zone",
            ],
            [
                person,
                "never",
                ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:DisableKey"],
                "key:data",
                ["zone", "room"],
            ],
            ["studio", "never", "kms:CreateGrant", "key:data", "zone", forSomebody],
            [person, "never", ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"], "*", "room"],
            [
                person,
                "never",
                ["organizations:DetachPolicy", "organizations:UpdatePolicy", "organizations:LeaveOrganization"],
                "*",
                "room",
            ],
        ],
    },
    {
        claim: "A developer cannot approve a take-out, his own least of all",
        control: "take-out-second-person",
        cell: "developer never: approve their own take-out",
        rows: [
            [
                person,
                "never",
                ["s3:PutObjectVersionTagging", "s3:PutObjectTagging"],
                "object:outbox",
                ["entrance", "zone"],
                releasing,
            ],
            [person, "never", "s3:PutObject", "object:outbox", ["entrance", "zone"], releasing],
            [person, "never", "s3:DeleteObject", "object:outbox", "zone"],
        ],
    },
    {
        claim: "A developer enters nobody else's app",
        control: "personal-users",
        cell: "developer never: reach another user's app",
        rows: [
            [
                "developer",
                "never",
                ["sagemaker:CreatePresignedDomainUrl", "sagemaker:DescribeUserProfile"],
                "user-profile:other",
                "entrance",
            ],
            ["studio", "never", ["sagemaker:CreateApp", "sagemaker:DeleteApp"], app, "zone", inOthersSpace],
            [
                "studio",
                "never",
                ["sagemaker:CreateSpace", "sagemaker:UpdateSpace", "sagemaker:DeleteSpace"],
                space,
                "zone",
                inOthersSpace,
            ],
            ["studio", "never", "sagemaker:CreateSpace", space, "zone", inSharedSpace],
            ["studio", "never", "sagemaker:CreateApp", app, "zone", inSharedSpace],
            ["studio", "never", "sagemaker:CreateApp", app, "zone", { said: "in no space" }],
            ["studio", "never", "sagemaker:StartSession", space, "zone"],
            [
                "studio",
                "never",
                "sagemaker:CreatePresignedDomainUrl",
                ["user-profile", "user-profile:other"],
                ["zone", "entrance"],
            ],
            [
                person,
                "never",
                ["sagemaker:UpdateUserProfile", "sagemaker:CreateUserProfile"],
                "user-profile:other",
                "zone",
            ],
            ["studio", "never", "iam:PassRole", ["role:studio:other", "role:studio"], "zone", toSageMaker],
            [
                "developer",
                "never",
                "sts:AssumeRole",
                ["role:studio", "role:studio:other", "role:developer:other"],
                "entrance",
            ],
        ],
    },
];
