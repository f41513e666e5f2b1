import assert from "node:assert/strict";
import type { Unit } from "../../../../components/organization/units";
import { judge, railsOf } from "./world";

/** What the pipeline does to build and change an account of the unit; a Pulumi update stops at the first refusal. */
const builds: Readonly<Record<Exclude<Unit, "suspended">, readonly string[]>> = {
    teams: [
        "athena:CreateWorkGroup",
        "backup:CreateBackupPlan",
        "backup:CreateBackupVault",
        "backup:PutBackupVaultAccessPolicy",
        "budgets:ModifyBudget",
        "cloudwatch:PutMetricAlarm",
        "cognito-idp:CreateUserPool",
        "ec2:AssociateRouteTable",
        "ec2:AuthorizeSecurityGroupEgress",
        "ec2:CreateFlowLogs",
        "ec2:CreateLaunchTemplate",
        "ec2:CreateNetworkAclEntry",
        "ec2:CreateRoute",
        "ec2:CreateSecurityGroup",
        "ec2:CreateSubnet",
        "ec2:CreateTransitGatewayVpcAttachment",
        "ec2:CreateVpc",
        "ec2:CreateVpcEndpoint",
        "ec2:ModifyVpcAttribute",
        "ecr:CreateRepository",
        "ecr:SetRepositoryPolicy",
        "elasticfilesystem:CreateFileSystem",
        "events:PutRule",
        "events:PutTargets",
        "glue:PutDataCatalogEncryptionSettings",
        "guardduty:CreateMalwareProtectionPlan",
        "iam:CreateInstanceProfile",
        "iam:CreatePolicy",
        "iam:CreateSAMLProvider",
        "iam:PassRole",
        "iam:PutRolePolicy",
        "iam:UpdateAccountPasswordPolicy",
        "kms:CreateAlias",
        "kms:CreateKey",
        "kms:EnableKeyRotation",
        "kms:PutKeyPolicy",
        "logs:CreateLogGroup",
        "logs:PutMetricFilter",
        "logs:PutRetentionPolicy",
        "macie2:CreateClassificationJob",
        "route53resolver:CreateFirewallRuleGroup",
        "s3:CreateBucket",
        "s3:PutBucketObjectLockConfiguration",
        "s3:PutBucketPolicy",
        "s3:PutBucketVersioning",
        "s3:PutEncryptionConfiguration",
        "s3:PutLifecycleConfiguration",
        "sagemaker:CreateModelPackageGroup",
        "sagemaker:CreateStudioLifecycleConfig",
        "sagemaker:CreateUserProfile",
        "sagemaker:CreateWorkteam",
        "sns:CreateTopic",
        "sns:SetTopicAttributes",
        "ssm:CreateDocument",
        "states:CreateStateMachine",
    ],
    network: [
        "codeartifact:CreateDomain",
        "codeartifact:PutDomainPermissionsPolicy",
        "ec2:AcceptTransitGatewayVpcAttachment",
        "ec2:AllocateAddress",
        "ec2:AssociateTransitGatewayRouteTable",
        "ec2:AttachInternetGateway",
        "ec2:CreateClientVpnEndpoint",
        "ec2:CreateCustomerGateway",
        "ec2:CreateInternetGateway",
        "ec2:CreateNatGateway",
        "ec2:CreateTransitGateway",
        "ec2:CreateTransitGatewayRoute",
        "ec2:CreateVpnConnection",
        "ecr:CreatePullThroughCacheRule",
        "network-firewall:CreateFirewall",
        "network-firewall:CreateRuleGroup",
        "ram:AssociateResourceShare",
        "ram:CreateResourceShare",
        "route53:CreateHostedZone",
        "route53resolver:CreateFirewallRule",
    ],
    audit: [
        "access-analyzer:CreateAnalyzer",
        "cloudtrail:CreateTrail",
        "config:PutConfigurationAggregator",
        "config:PutOrganizationConformancePack",
        "guardduty:UpdateOrganizationConfiguration",
        "kms:CreateKey",
        "macie2:UpdateOrganizationConfiguration",
        "s3:PutBucketObjectLockConfiguration",
        "s3:PutBucketPolicy",
        "securityhub:CreateConfigurationPolicy",
        "sns:CreateTopic",
    ],
    quarantine: ["iam:PutRolePolicy", "s3:CreateBucket"],
};

/** What the DMZ needs and every other account is refused. */
const openings = [
    "ec2:AttachInternetGateway",
    "ec2:CreateNatGateway",
    "ec2:CreateTransitGateway",
    "ec2:CreateVpnConnection",
] as const;

describe("under the guard rails the pipeline", () => {
    for (const unit of ["teams", "network", "audit", "quarantine"] as const) {
        it(`builds an account of ${unit}`, async () => {
            const calls = builds[unit].map((does) => ({ who: "deployer", does }));
            const answers = await Promise.all(calls.map((call) => judge(call, unit, railsOf(unit))));
            assert.deepEqual(
                answers.flatMap(({ allowed, decidedBy }, index) =>
                    allowed ? [] : [`${calls[index]?.does}: ${decidedBy}`],
                ),
                [],
            );
        }).timeout(60_000);
    }

    for (const does of openings) {
        it(`opens the way out with ${does} in the DMZ, and nowhere else`, async () => {
            const places = ["teams", "audit", "network"] as const;
            const answers = await Promise.all(
                places.map((unit) => judge({ who: "deployer", does }, unit, railsOf(unit))),
            );
            assert.deepEqual(
                answers.map(({ allowed }) => allowed),
                [false, false, true],
            );
        });
    }

    it("is the only one to change the DMZ", async () => {
        for (const does of [
            "ec2:CreateRoute",
            "network-firewall:UpdateFirewallPolicy",
            "ec2:CreateTransitGatewayRoute",
        ]) {
            const { allowed } = await judge({ who: "administrator", does }, "network", railsOf("network"));
            assert.equal(allowed, false, does);
        }
    });
});
