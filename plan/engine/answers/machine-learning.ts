import { filled, type AnswerTable, type Question } from "./answer";

/** SageMaker writes names in ARNs in lower case. */
function sagemakerArn(resource: string) {
    return (question: Question) =>
        filled(`arn:aws:sagemaker:{region}:{account}:${resource}`, question, "arn").toLowerCase();
}

/** Most of SageMaker's resources have their name as id. */
function named(kind: string, nameInput: string) {
    return {
        id: `{${nameInput}}`,
        arn: sagemakerArn(`${kind}/{${nameInput}}`),
        [nameInput]: `{${nameInput}}`,
    } as const;
}

/** SageMaker and what serves it. */
export const machineLearning: AnswerTable = {
    "aws:sagemaker/domain:Domain": {
        id: "d-{hex12}",
        arn: "arn:aws:sagemaker:{region}:{account}:domain/{id}",
        homeEfsFileSystemId: "fs-{hex17}",
        securityGroupIdForDomainBoundary: "sg-{hex17}",
        url: "https://{id}.studio.{region}.sagemaker.aws",
    },
    "aws:sagemaker/userProfile:UserProfile": {
        id: sagemakerArn("user-profile/{domainId}/{userProfileName}"),
        arn: sagemakerArn("user-profile/{domainId}/{userProfileName}"),
        homeEfsFileSystemUid: "200001",
    },
    "aws:sagemaker/space:Space": {
        id: sagemakerArn("space/{domainId}/{spaceName}"),
        arn: sagemakerArn("space/{domainId}/{spaceName}"),
        homeEfsFileSystemUid: "200001",
        url: "https://{domainId}.studio.{region}.sagemaker.aws/jupyterlab/default",
    },
    "aws:sagemaker/appImageConfig:AppImageConfig": named("app-image-config", "appImageConfigName"),
    "aws:sagemaker/image:Image": named("image", "imageName"),
    "aws:sagemaker/imageVersion:ImageVersion": {
        id: "{imageName},1",
        arn: sagemakerArn("image-version/{imageName}/1"),
        imageArn: sagemakerArn("image/{imageName}"),
        containerImage: "{baseImage}",
        version: 1,
    },
    "aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig": named(
        "studio-lifecycle-config",
        "studioLifecycleConfigName",
    ),
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup": named("model-package-group", "modelPackageGroupName"),
    "aws:sagemaker/model:Model": named("model", "name"),
    "aws:sagemaker/endpointConfiguration:EndpointConfiguration": named("endpoint-config", "name"),
    "aws:sagemaker/endpoint:Endpoint": named("endpoint", "name"),
    "aws:sagemaker/featureGroup:FeatureGroup": named("feature-group", "featureGroupName"),
    "aws:sagemaker/flowDefinition:FlowDefinition": named("flow-definition", "flowDefinitionName"),
    "aws:sagemaker/mlflowTrackingServer:MlflowTrackingServer": named("mlflow-tracking-server", "trackingServerName"),
    "aws:sagemaker/notebookInstance:NotebookInstance": named("notebook-instance", "name"),
    "aws:sagemaker/workforce:Workforce": {
        ...named("workforce/private-crowd", "workforceName"),
        subdomain: "{hex10}.labeling.{region}.sagemaker.aws",
    },
    "aws:sagemaker/workteam:Workteam": {
        ...named("workteam/private-crowd", "workteamName"),
        subdomain: "{hex10}.labeling.{region}.sagemaker.aws",
    },
    "aws:bedrock/guardrail:Guardrail": {
        id: "{hex12}",
        guardrailArn: "arn:aws:bedrock:{region}:{account}:guardrail/{id}",
        guardrailId: "{id}",
    },
};
