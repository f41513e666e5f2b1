import type { cloudtrail } from "@pulumi/aws/types/input";
import type { FoundationContext } from "../../foundation-context";

type Selector = cloudtrail.TrailAdvancedEventSelector;

/** What SageMaker does with data (CloudTrail user guide, logging data events). */
const sageMakerResources = [
    "AWS::SageMaker::Endpoint",
    "AWS::SageMaker::ExperimentTrialComponent",
    "AWS::SageMaker::FeatureGroup",
    "AWS::SageMaker::MlflowTrackingServer",
] as const;

/**
 * Services of which the teams have endpoints and whose calls through endpoints CloudTrail records (CloudTrail user guide,
 * logging network activity events).
 */
export const watchedAtEndpoints = [
    "athena",
    "bedrock",
    "cloudtrail",
    "config",
    "dynamodb",
    "ec2",
    "ecr",
    "elasticfilesystem",
    "events",
    "glue",
    "kms",
    "lambda",
    "monitoring",
    "s3",
    "sagemaker",
    "secretsmanager",
    "sns",
    "sqs",
    "ssm",
    "states",
    "sts",
] as const;

/**
 * What the organization's trail records: every management event, who touched which object of Kura's buckets and which
 * endpoint or feature of SageMaker, and each call that an endpoint refused, perhaps one with foreign credentials.
 */
export function trailSelectors({ names }: FoundationContext): Selector[] {
    const archives = `arn:aws:s3:::${names.prefix}-archive-`;
    return [
        { name: "Management", fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] },
        {
            name: "Objects",
            fieldSelectors: [
                { field: "eventCategory", equals: ["Data"] },
                { field: "resources.type", equals: ["AWS::S3::Object"] },
                // Every environment's buckets. Writing a log would be an event to log, so what is archived is seen as read.
                { field: "resources.ARN", startsWiths: ["arn:aws:s3:::kura-"], notStartsWiths: [archives] },
            ],
        },
        {
            name: "ArchiveReads",
            fieldSelectors: [
                { field: "eventCategory", equals: ["Data"] },
                { field: "resources.type", equals: ["AWS::S3::Object"] },
                { field: "resources.ARN", startsWiths: [archives] },
                { field: "eventName", equals: ["GetObject", "DeleteObject", "DeleteObjects"] },
            ],
        },
        ...sageMakerResources.map((resource): Selector => ({
            name: resource.replaceAll("::", " "),
            fieldSelectors: [
                { field: "eventCategory", equals: ["Data"] },
                { field: "resources.type", equals: [resource] },
            ],
        })),
        ...watchedAtEndpoints.map((service): Selector => ({
            name: `Refused at endpoints of ${service}`,
            fieldSelectors: [
                { field: "eventCategory", equals: ["NetworkActivity"] },
                { field: "eventSource", equals: [`${service}.amazonaws.com`] },
                { field: "errorCode", equals: ["VpceAccessDenied"] },
            ],
        })),
    ];
}
