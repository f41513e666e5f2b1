import { resourceControl } from "../guard-rail";
import { working } from "../../units";

export const confusedDeputy = resourceControl({
    sid: "ServicesOnlyForTheOrganization",
    why:
        "A service of AWS does what its customer asks; for a stranger's account it does nothing here. Calls for no account at all " +
        "are the service's own.",
    control: "data-perimeter",
    requirements: ["R5", "R7"],
    units: working,
    refusal: ({ environment }) => ({
        Action: ["dynamodb:*", "ecr:*", "kms:*", "logs:*", "s3:*", "secretsmanager:*", "sqs:*", "sts:*"],
        Condition: {
            Bool: { "aws:PrincipalIsAWSService": "true" },
            Null: { "aws:SourceAccount": "false" },
            StringNotEqualsIfExists: { "aws:SourceOrgID": environment.organization.id },
        },
    }),
    denies: [
        {
            who: "cloudtrail.amazonaws.com",
            does: "s3:PutObject",
            with: { "aws:SourceAccount": "999999999999", "aws:SourceOrgID": "o-stranger00" },
        },
        { who: "sagemaker.amazonaws.com", does: "sts:AssumeRole", with: { "aws:SourceAccount": "999999999999" } },
    ],
    permits: ({ environment, names }) => [
        {
            who: "cloudtrail.amazonaws.com",
            does: "s3:PutObject",
            with: {
                "aws:SourceAccount": names.accountId("management"),
                "aws:SourceOrgID": environment.organization.id,
            },
        },
        { who: "ec2.amazonaws.com", does: "sts:AssumeRole" },
        { who: "studio-ann", does: "s3:GetObject" },
    ],
});
