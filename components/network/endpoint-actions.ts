import type { InterfaceService } from "./endpoints";

/** A service whose endpoint takes a policy. */
export type PolicedService = Exclude<InterfaceService, "email-smtp">;

/**
 * What passes each endpoint on resources of the caller's own account. What the caller may do at all is the roles'
 * business; this is about whose credentials and whose resources.
 */
export const endpointActions: Readonly<Record<PolicedService, readonly string[]>> = {
    "sagemaker.api": ["sagemaker:*"],
    "sagemaker.runtime": [
        "sagemaker:InvokeEndpoint",
        "sagemaker:InvokeEndpointAsync",
        "sagemaker:InvokeEndpointWithResponseStream",
    ],
    "sagemaker.featurestore-runtime": [
        "sagemaker:GetRecord",
        "sagemaker:BatchGetRecord",
        "sagemaker:PutRecord",
        "sagemaker:DeleteRecord",
    ],
    // Both are checked on the way to an app (SageMaker developer guide, Studio interface endpoint).
    studio: ["sagemaker:CreateApp", "sagemaker:CreatePresignedDomainUrl"],
    experiments: ["sagemaker-mlflow:*"],
    sts: ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity", "sts:GetCallerIdentity"],
    logs: ["logs:*"],
    monitoring: ["cloudwatch:*"],
    // Use only: nobody has a reason to administer a key from inside the network.
    kms: [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncryptFrom",
        "kms:ReEncryptTo",
        "kms:GenerateDataKey*",
        "kms:GenerateRandom",
        "kms:DescribeKey",
        "kms:ListAliases",
    ],
    "ecr.api": ["ecr:*"],
    "ecr.dkr": ["ecr:*"],
    // All packages are in the network account.
    "codeartifact.api": [],
    "codeartifact.repositories": [],
    athena: ["athena:*"],
    glue: ["glue:*"],
    "bedrock-runtime": ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream", "bedrock:ApplyGuardrail"],
    secretsmanager: ["secretsmanager:*"],
    ssm: ["ssm:*"],
    // A stranger's credentials would open a session's channels to the stranger's account.
    ssmmessages: ["ssmmessages:*"],
};
