import { each, isObject, renamed, respelled, type Inputs, type Translation } from "./translation";
import { holdsUnknown } from "../unknown";
import { list } from "../values";

const fieldOf = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

/** A script in a list of one, as CloudFormation has it. */
const content = (value: unknown) => (isObject(value) ? fieldOf(list<unknown>(value)[0], "content") : value);

/** Definitions of what runs, as objects or texts; a text is what rules read, and an object where something is unknown. */
const asText = (value: unknown) => (isObject(value) && !holdsUnknown(value) ? JSON.stringify(value) : value);

/** A definition that is given within the resource, or lies in a bucket. */
function pipeline({ pipelineDefinition: given }: Inputs): Inputs {
    if (!isObject(given)) return {};
    const location = given["pipelineDefinitionS3Location"];
    return {
        pipelineDefinition: asText(given["pipelineDefinitionBody"] ?? (location === undefined ? given : undefined)),
        pipelineDefinitionS3Location: respelled(location, { key: "objectKey", version: "versionId" }),
    };
}

/** Variables of images are keys with values, a list of them. */
const withVariables = (image: unknown) =>
    each(image, (given) => ({
        ...given,
        containerConfig: each(given["containerConfig"], (container) => ({
            ...container,
            containerEnvironmentVariables: Object.fromEntries(
                list(container["containerEnvironmentVariables"]).flatMap((one) =>
                    isObject(one) ? [[String(one["key"]), one["value"]]] : [],
                ),
            ),
        })),
    }));

const monitoring = "aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition";

const sagemaker: Readonly<Record<string, Translation>> = {
    "aws-native:sagemaker:NotebookInstance": {
        type: "aws:sagemaker/notebookInstance:NotebookInstance",
        names: { securityGroupIds: "securityGroups", notebookInstanceName: "name" },
    },
    "aws-native:sagemaker:NotebookInstanceLifecycleConfig": {
        type: "aws:sagemaker/notebookInstanceLifecycleConfiguration:NotebookInstanceLifecycleConfiguration",
        names: { notebookInstanceLifecycleConfigName: "name" },
        shape: ({ onCreate, onStart }) => ({ onCreate: content(onCreate), onStart: content(onStart) }),
    },
    "aws-native:sagemaker:StudioLifecycleConfig": renamed("aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig"),
    "aws-native:sagemaker:Domain": renamed("aws:sagemaker/domain:Domain"),
    "aws-native:sagemaker:UserProfile": renamed("aws:sagemaker/userProfile:UserProfile"),
    "aws-native:sagemaker:Space": renamed("aws:sagemaker/space:Space"),
    "aws-native:sagemaker:App": renamed("aws:sagemaker/app:App"),
    "aws-native:sagemaker:AppImageConfig": {
        type: "aws:sagemaker/appImageConfig:AppImageConfig",
        names: { jupyterLabAppImageConfig: "jupyterLabImageConfig" },
        shape: ({ jupyterLabAppImageConfig: lab, codeEditorAppImageConfig: editor }) => ({
            jupyterLabImageConfig: withVariables(lab),
            codeEditorAppImageConfig: withVariables(editor),
        }),
    },
    "aws-native:sagemaker:ImageVersion": renamed("aws:sagemaker/imageVersion:ImageVersion"),
    "aws-native:sagemaker:CodeRepository": renamed("aws:sagemaker/codeRepository:CodeRepository"),
    "aws-native:sagemaker:Model": renamed("aws:sagemaker/model:Model", { modelName: "name" }),
    "aws-native:sagemaker:EndpointConfig": renamed("aws:sagemaker/endpointConfiguration:EndpointConfiguration", {
        kmsKeyId: "kmsKeyArn",
        endpointConfigName: "name",
    }),
    "aws-native:sagemaker:FeatureGroup": renamed("aws:sagemaker/featureGroup:FeatureGroup"),
    "aws-native:sagemaker:ModelCard": renamed("aws:sagemaker/modelCard:ModelCard"),
    // What is published with a package is what is published with an algorithm.
    "aws-native:sagemaker:ModelPackage": renamed("aws:sagemaker/algorithm:Algorithm"),
    "aws-native:sagemaker:DeviceFleet": renamed("aws:sagemaker/deviceFleet:DeviceFleet"),
    "aws-native:sagemaker:DataQualityJobDefinition": renamed(monitoring, { jobDefinitionName: "name" }),
    "aws-native:sagemaker:ModelBiasJobDefinition": renamed(monitoring, { jobDefinitionName: "name" }),
    "aws-native:sagemaker:ModelExplainabilityJobDefinition": renamed(monitoring, { jobDefinitionName: "name" }),
    "aws-native:sagemaker:ModelQualityJobDefinition": renamed(monitoring, { jobDefinitionName: "name" }),
    "aws-native:sagemaker:MonitoringSchedule": renamed("aws:sagemaker/monitoringSchedule:MonitoringSchedule"),
    "aws-native:sagemaker:MlflowTrackingServer": renamed("aws:sagemaker/mlflowTrackingServer:MlflowTrackingServer"),
    "aws-native:sagemaker:Pipeline": { type: "aws:sagemaker/pipeline:Pipeline", shape: pipeline },
};

const guardrailLists = {
    filtersConfig: "filtersConfigs",
    piiEntitiesConfig: "piiEntitiesConfigs",
    regexesConfig: "regexesConfigs",
    guardrailProfileArn: "guardrailProfileIdentifier",
};

const bedrock: Readonly<Record<string, Translation>> = {
    "aws-native:bedrock:Guardrail": {
        type: "aws:bedrock/guardrail:Guardrail",
        shape: (inputs) =>
            Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, respelled(value, guardrailLists)])),
    },
    "aws-native:bedrock:Agent": renamed("aws:bedrock/agentAgent:AgentAgent", {
        guardrailConfiguration: "guardrailConfigurations",
    }),
    "aws-native:bedrock:DataSource": renamed("aws:bedrock/agentDataSource:AgentDataSource"),
    "aws-native:bedrock:KnowledgeBase": renamed("aws:bedrock/agentKnowledgeBase:AgentKnowledgeBase"),
    "aws-native:bedrock:Prompt": renamed("aws:bedrock/agentPrompt:AgentPrompt"),
    "aws-native:bedrock:Flow": {
        type: "aws:bedrock/agentFlow:AgentFlow",
        shape: ({ definition, definitionString }) => ({ definition: definition ?? definitionString }),
    },
    "aws-native:bedrock:ApplicationInferenceProfile": renamed("aws:bedrock/inferenceProfile:InferenceProfile"),
    "aws-native:bedrockagentcore:Runtime": renamed("aws:bedrock/agentcoreAgentRuntime:AgentcoreAgentRuntime"),
    "aws-native:bedrockagentcore:BrowserCustom": renamed("aws:bedrock/agentcoreBrowser:AgentcoreBrowser", {
        recordingConfig: "recording",
    }),
    "aws-native:bedrockagentcore:CodeInterpreterCustom": renamed(
        "aws:bedrock/agentcoreCodeInterpreter:AgentcoreCodeInterpreter",
    ),
    "aws-native:bedrockagentcore:Gateway": renamed("aws:bedrock/agentcoreGateway:AgentcoreGateway"),
    "aws-native:bedrockagentcore:GatewayTarget": renamed("aws:bedrock/agentcoreGatewayTarget:AgentcoreGatewayTarget"),
    "aws-native:bedrockagentcore:Memory": renamed("aws:bedrock/agentcoreMemory:AgentcoreMemory"),
};

/** Machine learning, and the state machines that start it, of aws-native. */
export const learning: Readonly<Record<string, Translation>> = {
    ...sagemaker,
    ...bedrock,
    "aws-native:stepfunctions:Activity": renamed("aws:sfn/activity:Activity"),
    "aws-native:stepfunctions:StateMachine": {
        type: "aws:sfn/stateMachine:StateMachine",
        shape: ({ definition, definitionString }) => ({ definition: asText(definition ?? definitionString) }),
    },
};
