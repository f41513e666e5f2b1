import type { FoundationContext } from "../../../foundation-context";
import { byTheCallerHimself, teamRoles } from "../exceptions";
import { serviceControl } from "../guard-rail";

export const dataThroughEndpoints = serviceControl({
    sid: "DataOnlyThroughOwnEndpoints",
    why:
        "Data moves through endpoints of the organization's networks. Step Functions, GuardDuty, Ground Truth, AWS Backup and " +
        "SageMaker's stores work from AWS's own, each with a role of its own, whose reach the buckets' policies bound.",
    control: "data-perimeter",
    requirements: ["R9", "R27"],
    units: ["teams"],
    refusal: (context) => ({
        Action: [
            "dynamodb:*Item",
            "dynamodb:PartiQL*",
            "dynamodb:Query",
            "dynamodb:Scan",
            "s3:DeleteObject*",
            "s3:GetObject*",
            "s3:PutObject*",
            "s3:ReplicateObject",
        ],
        Condition: {
            ...byTheCallerHimself,
            StringNotEqualsIfExists: { "aws:VpceOrgID": context.environment.organization.id },
            ArnNotLike: {
                "aws:PrincipalArn": teamRoles(
                    context,
                    "backup",
                    "feature-store",
                    "intake",
                    "labelling",
                    "malware-scan",
                    "mlflow",
                ),
            },
        },
    }),
    denies: [
        { who: "studio-ann", does: "s3:GetObject", with: throughNothing() },
        { who: "jobs", does: "s3:PutObject", with: throughNothing() },
        { who: "deployer", does: "s3:GetObject" },
        { who: "administrator", does: "dynamodb:GetItem" },
        { who: "studio-ann", does: "s3:PutObject", with: { "aws:VpceOrgID": "o-stranger00" } },
    ],
    permits: (context) => [
        { who: "studio-ann", does: "s3:GetObject" },
        { who: "jobs", does: "s3:PutObject" },
        { who: "data-recipient", does: "s3:PutObject", with: throughEntrance(context) },
        { who: "intake", does: "s3:GetObject" },
        { who: "intake", does: "s3:PutObject" },
        { who: "malware-scan", does: "s3:PutObjectTagging" },
        { who: "labelling", does: "s3:GetObject" },
        { who: "feature-store", does: "s3:PutObject" },
        { who: "mlflow", does: "s3:GetObject" },
        { who: "studio-ann", does: "s3:GetObject", with: { ...throughNothing(), "aws:ViaAWSService": "true" } },
        { who: "deployer", does: "s3:PutBucketTagging" },
        { who: "deployer", does: "s3:ListBucket" },
    ],
});

/** The call goes over the public internet. */
function throughNothing() {
    return { "aws:SourceVpc": undefined, "aws:VpceOrgID": undefined };
}

function throughEntrance({ environment }: FoundationContext) {
    return {
        "aws:SourceIp": undefined,
        "aws:SourceVpc": environment.securityRoom.entranceVpcId,
        "aws:VpceOrgID": environment.organization.id,
    };
}
