import { dataClasses } from "../../../config/vocabulary";
import type { FoundationContext } from "../../../foundation-context";

/** What holds or moves data. AWS can hold these kinds to a tag policy (AWS Organizations user guide, enforcement). */
const enforcedFor = [
    "dynamodb:table",
    "ec2:instance",
    "ec2:snapshot",
    "ec2:volume",
    "ecr:repository",
    "elasticfilesystem:file-system",
    "kms:key",
    "logs:log-group",
    "s3:bucket",
    "sagemaker:model-package-group",
    "sagemaker:pipeline",
    "sagemaker:processing-job",
    "sagemaker:training-job",
    "secretsmanager:secret",
    "sns:topic",
] as const;

/**
 * Tags that reports, budgets and reviews rely on take agreed values only (R8): the data's class, and whose it is. A tag
 * policy judges tags that are given; that they are given is the provider's affair, which tags everything it makes.
 */
export function tagPolicy({ environment }: FoundationContext): string {
    return JSON.stringify({
        tags: {
            "kura:data-class": allowed("kura:data-class", dataClasses),
            "kura:environment": allowed("kura:environment", [environment.environment]),
            "kura:team": allowed("kura:team", Object.keys(environment.teams).sort()),
        },
    });
}

function allowed(key: string, values: readonly string[]) {
    return {
        tag_key: { "@@assign": key },
        // An empty list is no policy; without teams there is nothing to tag.
        ...(values.length === 0 ? {} : { tag_value: { "@@assign": values } }),
        enforced_for: { "@@assign": enforcedFor },
    };
}
