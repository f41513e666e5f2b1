import { byNoService } from "../exceptions";
import { all } from "../../../iam/conditions";
import { resourceControl } from "../guard-rail";
import { working } from "../../units";

export const ownIdentities = resourceControl({
    sid: "OnlyIdentitiesOfTheOrganization",
    why:
        "Own resources are for own identities only, whatever a resource's policy says. Signing in by SAML is not here: nobody has " +
        "an organization before he is signed in.",
    control: "data-perimeter",
    requirements: ["R5", "R7", "R27"],
    units: working,
    refusal: ({ environment }) => ({
        Action: [
            "codeartifact:*",
            "dynamodb:*",
            "ecr:*",
            "kms:*",
            "logs:*",
            "s3:*",
            "secretsmanager:*",
            "sqs:*",
            "sts:AssumeRole",
        ],
        Condition: all(byNoService, { StringNotEqualsIfExists: { "aws:PrincipalOrgID": environment.organization.id } }),
    }),
    denies: [
        { who: "stranger", does: "s3:GetObject" },
        { who: "stranger", does: "kms:Decrypt" },
        { who: "stranger", does: "secretsmanager:GetSecretValue" },
        { who: "stranger", does: "sts:AssumeRole" },
        { who: "stranger", does: "ecr:BatchGetImage" },
        { who: "anonymous", does: "s3:GetObject" },
    ],
    permits: [
        { who: "studio-ann", does: "s3:GetObject" },
        { who: "reader", does: "s3:GetObject" },
        { who: "management", does: "sts:AssumeRole" },
        { who: "logs.ap-northeast-1.amazonaws.com", does: "kms:GenerateDataKey" },
        { who: "sagemaker.amazonaws.com", does: "sts:AssumeRole" },
    ],
});
