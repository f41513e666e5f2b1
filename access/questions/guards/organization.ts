import type { Theme } from "../question";

const outward = [
    "ec2:ModifySnapshotAttribute",
    "ec2:ModifyImageAttribute",
    "ram:CreateResourceShare",
    "ssm:ModifyDocumentPermission",
    "lambda:AddPermission",
    "s3:PutAccessPointPolicy",
    "events:PutPermission",
    "logs:PutDestination",
    "secretsmanager:PutResourcePolicy",
    "glue:PutResourcePolicy",
    "sagemaker:PutModelPackageGroupPolicy",
];
const settings = [
    "s3:PutAccountPublicAccessBlock",
    "ec2:DisableEbsEncryptionByDefault",
    "ec2:ModifyVpcBlockPublicAccessOptions",
    "ec2:EnableSerialConsoleAccess",
    "ec2:ModifyInstanceMetadataDefaults",
    "ec2:DisableSnapshotBlockPublicAccess",
    "ec2:DisableImageBlockPublicAccess",
    "ssm:UpdateServiceSetting",
    "account:EnableRegion",
];
const lifting = [
    "organizations:DetachPolicy",
    "organizations:UpdatePolicy",
    "organizations:DisablePolicyType",
    "organizations:MoveAccount",
    "organizations:RegisterDelegatedAdministrator",
];
const leaving = ["organizations:LeaveOrganization", "account:CloseAccount"];

/** The organization and its accounts. */
export const organization: readonly Theme[] = [
    {
        claim: "No account leaves the organization or closes itself",
        control: "guarded-organization",
        rows: [
            [
                [
                    "administrator",
                    "deployer",
                    "root",
                    "infra-admin",
                    "administrator@audit",
                    "deployer@audit",
                    "administrator@network",
                ],
                "never",
                leaving,
                "*",
                "internet",
            ],
            [
                ["infra-admin", "studio", "jobs"],
                "never",
                ["organizations:DetachPolicy", "organizations:DeletePolicy", "organizations:MoveAccount"],
                "*",
                "internet",
            ],
            [["auditor", "infra-admin"], "may", "iam:ListRoles", "*", "room"],
        ],
    },
    {
        claim: "Guard rails are lifted from the management account alone, whatever a policy of another one allows",
        control: "guarded-organization",
        rows: [
            [["deployer", "administrator", "deployer@audit", "deployer@network"], "never", lifting, "*", "internet"],
            ["administrator@management", "may", lifting, "*", "internet"],
            ["deployer", "never", "organizations:ListAccounts", "*", "internet"],
            ["deployer@audit", "may", ["organizations:ListAccounts", "organizations:DescribePolicy"], "*", "internet"],
            [["deployer", "deployer@network"], "may", "organizations:DescribeOrganization", "*", "internet"],
        ],
    },
    {
        claim: "Settings of the account that keep things closed are changed by the pipeline alone",
        control: "hardened-defaults",
        rows: [
            [["administrator", "infra-admin", "studio"], "never", settings, "*", "internet"],
            [["administrator@audit", "administrator@network"], "never", settings, "*", "internet"],
            [
                "deployer",
                "may",
                [
                    "s3:PutAccountPublicAccessBlock",
                    "ec2:EnableEbsEncryptionByDefault",
                    "ec2:EnableSnapshotBlockPublicAccess",
                ],
                "*",
                "internet",
            ],
            ["auditor", "may", "s3:GetAccountPublicAccessBlock", "*", "room"],
        ],
    },
    {
        claim: "Nothing is shared beyond the account: no snapshot, image, function, secret or model",
        control: "nothing-public",
        rows: [
            [["administrator", "studio", "infra-admin", "jobs"], "never", outward, "*", "zone"],
            ["deployer", "never", ["ec2:ModifySnapshotAttribute", "ec2:ModifyImageAttribute"], "*", "internet"],
            [
                "deployer",
                "never",
                "ram:CreateResourceShare",
                "*",
                "internet",
                { said: "with strangers", keys: { "ram:RequestedAllowsExternalPrincipals": "true" } },
            ],
        ],
    },
    {
        claim: "Credentials of a host are worth nothing where its metadata was read without a token",
        control: "hardened-defaults",
        rows: [
            [
                "hosts",
                "never",
                "logs:PutLogEvents",
                "log-stream:sessions",
                "zone",
                { said: "from metadata without a token", keys: { "ec2:RoleDelivery": "1.0" } },
            ],
            [
                "hosts",
                "may",
                "logs:PutLogEvents",
                "log-stream:sessions",
                "zone",
                { said: "from metadata with a token", keys: { "ec2:RoleDelivery": "2.0" } },
            ],
            [
                ["deployer", "administrator"],
                "never",
                "ec2:RunInstances",
                "host",
                "internet",
                { said: "with metadata that asks for no token", keys: { "ec2:MetadataHttpTokens": "optional" } },
            ],
            [
                ["deployer", "administrator", "infra-admin"],
                "never",
                "ec2:ModifyInstanceMetadataOptions",
                "host",
                "internet",
            ],
        ],
    },
];
