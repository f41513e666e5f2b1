import type { Level } from "./resource";

export const presets = ["baseline", "closed-ml", "advisory-only"] as const;

/**
 * `closed-ml`, the default: every rule at its own level. `baseline`: what is right for any stack, without what only a
 * sealed network or one organization's way of working makes sense of. `advisory-only`: every rule, blocking nothing.
 */
export type Preset = (typeof presets)[number];

/** Rules that ask for a sealed network, for SageMaker's Studio alone, or for one way of handling people and keys. */
export const closedOnly: ReadonlySet<string> = new Set([
    "kms-key-account-not-trusted",
    "kms-key-duties-separated",
    "kms-grant-narrow",
    "kms-external-key-expires",
    "s3-bucket-key-enabled",
    "ec2-internet-gateway-absent",
    "ec2-nat-gateway-private",
    "ec2-route-not-to-internet",
    "ec2-security-group-egress-closed",
    "ec2-vpc-endpoint-policy-set",
    "ec2-vpc-endpoint-callers-bounded",
    "ec2-vpc-endpoint-resources-bounded",
    "ec2-vpc-peering-absent",
    "ec2-instance-no-public-address",
    "ec2-subnet-no-public-addresses",
    "sagemaker-domain-vpc-only",
    "sagemaker-domain-iam-authentication",
    "sagemaker-domain-source-identity",
    "sagemaker-user-profile-own-role",
    "sagemaker-notebook-instance-absent",
    "sagemaker-workforce-source-narrow",
    "sagemaker-space-private",
    "sagemaker-user-profile-unshared",
    "sagemaker-canvas-closed",
    "sagemaker-service-catalog-off",
    "sagemaker-image-registry-private",
    "sagemaker-workteam-links-bound",
    "bedrock-inference-in-region",
    "bedrock-data-source-inside",
    "bedrock-knowledge-base-store-inside",
    "bedrock-agentcore-models-inside",
    "bedrock-agentcore-network-closed",
    "bedrock-jobs-in-vpc",
    "comprehend-training-in-vpc",
    "kendra-data-source-inside",
    "codebuild-project-in-vpc",
    "codebuild-image-private",
    "ecr-pull-through-known",
    "appstream-stack-streamed-in-vpc",
    "datasync-agent-in-vpc",
    "datasync-location-inside-aws",
    "workspaces-directory-source-bounded",
    "workspaces-ip-group-narrow",
    "cognito-user-pool-invited-only",
    "iam-role-boundary-set",
    "iam-users-absent",
    "logs-log-group-retained",
    "lambda-function-in-vpc",
    "backup-vault-locked",
]);

/** The level of a rule in a preset. Asking for a customer's own key is advice in `baseline`: AWS's keys encrypt too. */
export function presetLevel(preset: Preset, rule: { readonly name: string; readonly level: Level }) {
    if (preset === "closed-ml") return rule.level;
    if (preset === "advisory-only") return "advisory";
    if (closedOnly.has(rule.name)) return "disabled";
    return rule.name.endsWith("-customer-key") ? "advisory" : rule.level;
}
