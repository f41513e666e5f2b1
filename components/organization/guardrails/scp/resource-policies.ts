import { anyDeployer, teamRoles } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const resourcePolicies = serviceControl({
    sid: "ResourcePoliciesOnlyByDeployer",
    why:
        "A resource's own policy can name any account in the world. Step Functions opens its log group with the intake role " +
        "(Step Functions developer guide, logging).",
    control: "data-perimeter",
    requirements: ["R5", "R6", "R27"],
    units: working,
    refusal: (context) => ({
        Action: [
            "codeartifact:Put*PermissionsPolicy",
            "dynamodb:DeleteResourcePolicy",
            "dynamodb:PutResourcePolicy",
            "ecr:DeleteRepositoryPolicy",
            "ecr:PutRegistryPolicy",
            "ecr:PutReplicationConfiguration",
            "ecr:SetRepositoryPolicy",
            "elasticfilesystem:CreateReplicationConfiguration",
            "elasticfilesystem:DeleteFileSystemPolicy",
            "elasticfilesystem:PutFileSystemPolicy",
            "events:PutPermission",
            "glue:DeleteResourcePolicy",
            "glue:PutResourcePolicy",
            "kinesis:PutResourcePolicy",
            "lambda:AddPermission",
            "lambda:CreateFunctionUrlConfig",
            "lambda:UpdateFunctionUrlConfig",
            "logs:PutResourcePolicy",
            "s3:CreateAccessPoint*",
            "s3:CreateMultiRegionAccessPoint",
            "s3:PutAccessPoint*",
            "s3:PutMultiRegionAccessPointPolicy",
            "sagemaker:Put*Policy",
            "secretsmanager:DeleteResourcePolicy",
            "secretsmanager:PutResourcePolicy",
            "sns:AddPermission",
            "sqs:AddPermission",
            "sqs:SetQueueAttributes",
        ],
        Condition: { ArnNotLike: { "aws:PrincipalArn": [anyDeployer, ...teamRoles(context, "intake")] } },
    }),
    denies: [
        { who: "studio-ann", does: "ecr:SetRepositoryPolicy" },
        { who: "studio-ann", does: "secretsmanager:PutResourcePolicy" },
        { who: "studio-ann", does: "glue:PutResourcePolicy" },
        { who: "studio-ann", does: "sagemaker:PutModelPackageGroupPolicy" },
        { who: "administrator", does: "elasticfilesystem:PutFileSystemPolicy" },
        { who: "administrator", does: "logs:PutResourcePolicy" },
        { who: "administrator", does: "s3:CreateAccessPoint" },
        { who: "administrator", does: "events:PutPermission" },
    ],
    permits: [
        { who: "intake", does: "logs:PutResourcePolicy" },
        { who: "deployer", does: "ecr:SetRepositoryPolicy" },
        { who: "deployer", does: "sns:AddPermission" },
        { who: "auditor", does: "ecr:GetRepositoryPolicy" },
    ],
});
