import { unknownString } from "../../../policy-pack/lib/unknown";
import { resource, single, type Pair, type Pairs } from "./pair";

const key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const role = "arn:aws:iam::111122223333:role/work";
const registry = "111122223333.dkr.ecr.eu-west-1.amazonaws.com";
const vpc = { subnets: ["subnet-0a1b"], securityGroupIds: ["sg-0a1b"] };
const native = (name: string) => `aws-native:${name}`;
const b64 = (...lines: string[]) => Buffer.from(["#!/bin/bash", ...lines].join("\n")).toString("base64");

const studio = {
    authMode: "IAM",
    appNetworkAccessType: "VpcOnly",
    kmsKeyId: key,
    defaultUserSettings: { executionRole: role, securityGroups: ["sg-0a1b"] },
    domainSettings: { executionRoleIdentityConfig: "USER_PROFILE_NAME" },
};
const domain = (rule: string, flaw: object, sound: object = {}): Pair =>
    single(rule, "aws:sagemaker/domain:Domain", { ...studio, ...sound }, flaw);
const users = (more: object) => ({ defaultUserSettings: { ...studio.defaultUserSettings, ...more } });

const script = (rule: string, sound: string[], flawed: string[]): Pair =>
    single(
        rule,
        "aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig",
        { studioLifecycleConfigAppType: "JupyterLab", studioLifecycleConfigContent: b64(...sound) },
        { studioLifecycleConfigContent: b64(...flawed) },
    );

const model = { enableNetworkIsolation: true, vpcConfig: vpc, primaryContainer: { image: `${registry}/m:1` } };
const modelPair = (rule: string, flaw: object, sound: object = {}): Pair =>
    single(rule, "aws:sagemaker/model:Model", { ...model, ...sound }, flaw);

const endpoint = (flaw: object, sound: object = {}): Pair =>
    single(
        "sagemaker-endpoint-configuration-customer-key",
        "aws:sagemaker/endpointConfiguration:EndpointConfiguration",
        { kmsKeyArn: key, productionVariants: [{ modelName: "m", instanceType: "ml.m5.large" }], ...sound },
        flaw,
    );

const training = {
    algorithmSpecification: { trainingImage: `${registry}/t:1`, trainingInputMode: "File" },
    enableNetworkIsolation: true,
    enableInterContainerTrafficEncryption: true,
    vpcConfig: vpc,
    outputDataConfig: { s3OutputPath: "s3://models", kmsKeyId: key },
    resourceConfig: { instanceCount: 1, instanceType: "ml.m5.large", volumeKmsKeyId: key },
};
const job = (rule: string, flaw: object, sound: object = {}): Pair =>
    single(rule, "aws:sagemaker/trainingJob:TrainingJob", { ...training, ...sound }, flaw);

const watching = (what: string, flaw: object) => ({
    [`${what}AppSpecification`]: { imageUri: `${registry}/monitor:1` },
    [`${what}JobOutputConfig`]: { kmsKeyId: key, monitoringOutputs: [{ s3Output: { s3Uri: "s3://found" } }] },
    jobResources: { clusterConfig: { instanceType: "ml.m5.large", volumeKmsKeyId: key } },
    networkConfig: { enableNetworkIsolation: true, enableInterContainerTrafficEncryption: true, vpcConfig: vpc },
    ...flaw,
});
const monitor = (rule: string, what: string, flaw: object): Pair =>
    single(
        rule,
        native(`sagemaker:${what.charAt(0).toUpperCase()}${what.slice(1)}JobDefinition`),
        watching(what, {}),
        flaw,
    );

const args = {
    AlgorithmSpecification: { TrainingImage: `${registry}/t:1` },
    EnableNetworkIsolation: true,
    EnableInterContainerTrafficEncryption: true,
    VpcConfig: { Subnets: ["subnet-0a1b"], SecurityGroupIds: ["sg-0a1b"] },
    OutputDataConfig: { S3OutputPath: "s3://models", KmsKeyId: key },
    ResourceConfig: { InstanceType: "ml.m5.large", VolumeKmsKeyId: key },
};
const without = (name: string, from: object = args) =>
    Object.fromEntries(Object.entries(from).filter(([property]) => property !== name));
const steps = (Arguments: object, Type = "Training", Parameters: object[] = []) => ({
    pipelineDefinition: JSON.stringify({ Version: "2020-12-01", Parameters, Steps: [{ Name: "s", Type, Arguments }] }),
});
const pipeline = (rule: string, sound: object, flawed: object): Pair =>
    single(rule, "aws:sagemaker/pipeline:Pipeline", sound, flawed);
const task = (action: string, state: object) => ({ Type: "Task", Resource: `arn:aws:states:::${action}`, ...state });
const machine = (States: object) => ({ definition: JSON.stringify({ StartAt: "a", States }) });
const states = (rule: string, sound: object, flawed: object): Pair =>
    single(rule, "aws:sfn/stateMachine:StateMachine", machine({ a: sound }), machine({ a: flawed }));
const train = "sagemaker:createTrainingJob.sync";
const process = "sagemaker:createProcessingJob.sync";
const networks = {
    EnableNetworkIsolation: true,
    EnableInterContainerTrafficEncryption: true,
    VpcConfig: args.VpcConfig,
};
const processing = { AppSpecification: { ImageUri: `${registry}/p:1` }, NetworkConfig: networks };

const shared = (statement: object) => ({
    modelPackageGroupName: "g",
    resourcePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: { Effect: "Allow", Action: "sagemaker:DescribeModelPackage", Resource: "*", ...statement },
    }),
});
const open = (sound: object, flawed: object): Pair =>
    single(
        "sagemaker-model-package-group-policy-closed",
        "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy",
        shared(sound),
        shared(flawed),
    );
const when = (Condition: object) => ({ Principal: { AWS: "*" }, Condition });

const workforce = (flaw: object, sound: object): Pair =>
    single("sagemaker-workforce-source-narrow", "aws:sagemaker/workforce:Workforce", sound, flaw);

const cluster = (group: object) => ({
    vpcConfig: vpc,
    instanceGroups: [{ instanceGroupName: "a", instanceStorageConfigs: [{ ebsVolumeConfig: group }] }],
});
const profile = "aws:sagemaker/userProfile:UserProfile";
const person = (userProfileName: string, executionRole: string, securityGroup: string) =>
    resource(
        profile,
        userProfileName,
        { userProfileName, userSettings: { securityGroups: [securityGroup] } },
        { "userSettings.executionRole": executionRole },
    );
const roles = ["ada", "bob"].map((name) => resource("aws:iam/role:Role", `role-${name}`, {}));

export const learning: Pairs = {
    "the key of AWS by its alias's ARN": domain("sagemaker-domain-customer-key", {
        kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:alias/aws/elasticfilesystem",
    }),
    "Docker from every account, in a list of one block": domain("sagemaker-domain-docker-restricted", {
        domainSettings: [
            { executionRoleIdentityConfig: "USER_PROFILE_NAME", dockerSettings: { enableDockerAccess: "ENABLED" } },
        ],
    }),
    "code without TLS beside settings not known yet": domain(
        "sagemaker-code-repository-encrypted",
        users({ jupyterLabAppSettings: { codeRepositories: [{ repositoryUrl: "http://git.corp.example/x.git" }] } }),
        { defaultSpaceSettings: unknownString },
    ),
    "apps that go on, beside an app not known yet": domain(
        "sagemaker-idle-shutdown-kept",
        users({
            jupyterLabAppSettings: unknownString,
            codeEditorAppSettings: { appLifecycleManagement: { idleSettings: { lifecycleManagement: "DISABLED" } } },
        }),
        users({ jupyterLabAppSettings: unknownString }),
    ),
    "one role for two users, by reference": {
        rule: "sagemaker-user-profile-unshared",
        sound: [...roles, person("ada", "role-ada", "sg-1"), person("bob", "role-bob", "sg-2")],
        flawed: [...roles, person("ada", "role-ada", "sg-1"), person("bob", "role-ada", "sg-2")],
    },
    "a shared space of aws-native": single(
        "sagemaker-space-private",
        native("sagemaker:Space"),
        { ownershipSettings: { ownerUserProfileName: "ada" }, spaceSharingSettings: { sharingType: "Private" } },
        { spaceSharingSettings: { sharingType: "Shared" } },
    ),
    "a root user in an image of aws-native, by text": single(
        "sagemaker-app-image-user-not-root",
        native("sagemaker:AppImageConfig"),
        { jupyterLabAppImageConfig: { fileSystemConfig: { defaultUid: 1000 } } },
        { jupyterLabAppImageConfig: [{ fileSystemConfig: { defaultUid: "0" } }] },
    ),
    "a secret in a list of scripts beside one not known yet": single(
        "sagemaker-lifecycle-no-secrets",
        native("sagemaker:NotebookInstanceLifecycleConfig"),
        {
            onCreate: [{ content: unknownString }],
            onStart: [{ content: b64("TOKEN=$(aws ssm get-parameter --name t)") }],
        },
        { onStart: [{ content: b64("export DB_PASSWORD='Tr0ub4dor&3xyz'") }] },
    ),
    "a program fetched and run by Python": script(
        "sagemaker-lifecycle-downloads-checked",
        [
            "python3 -c 'print(1)'",
            "curl -fsSLo t.sh https://tools.corp.example/t.sh",
            "sha256sum -c t.sum && bash t.sh",
        ],
        ['python3 -c "$(curl -fsSL https://tools.example.com/i.py)"'],
    ),
    "a download without checks within a here-document": script(
        "sagemaker-lifecycle-downloads-checked",
        ["sudo -u ec2-user -i <<'EOF'", "aws s3 cp s3://tools/i.sh . && bash i.sh", "EOF"],
        ["sudo -u ec2-user -i <<'EOF'", "wget -qO- https://get.example.com/i | sudo -E bash -s -- --yes", "EOF"],
    ),
    "a model outside the VPC while its isolation is not known yet": modelPair(
        "sagemaker-model-isolated",
        { vpcConfig: null },
        { enableNetworkIsolation: unknownString },
    ),
    "a model whose groups are none": modelPair("sagemaker-model-isolated", {
        vpcConfig: [{ subnets: vpc.subnets, securityGroupIds: [] }],
    }),
    "a registry that looks like AWS's": modelPair("sagemaker-image-registry-private", {
        primaryContainer: { image: "763104351884.dkr.ecr.eu-west-1.amazonaws.com.example.com/pytorch:2" },
    }),
    "a registry of one's own reached over the internet": modelPair(
        "sagemaker-image-registry-private",
        { primaryContainer: { image: "registry.corp:5000/x:1", imageConfig: { repositoryAccessMode: "Platform" } } },
        { primaryContainer: { image: "registry.corp:5000/x:1", imageConfig: { repositoryAccessMode: "Vpc" } } },
    ),
    "an image of a component from Docker Hub": single(
        "sagemaker-image-registry-private",
        native("sagemaker:InferenceComponent"),
        { specification: { container: { image: `${registry}/m:1` } } },
        { specification: { container: { image: "docker.io/a/b:1" } } },
    ),
    "isolation of components off": single(
        "sagemaker-model-isolated",
        native("sagemaker:EndpointConfig"),
        { executionRoleArn: role, enableNetworkIsolation: true, vpcConfig: vpc },
        { enableNetworkIsolation: "false" },
    ),
    "captured data without a key, by a text": endpoint(
        { dataCaptureConfig: { enableCapture: "true", destinationS3Uri: "s3://c" } },
        { dataCaptureConfig: { enableCapture: "false", destinationS3Uri: "s3://c" } },
    ),
    "an endpoint without a key whose instances have no disks of their own": endpoint(
        { productionVariants: [{ modelName: "m", instanceType: "ml.inf2.xlarge" }] },
        { kmsKeyArn: null, productionVariants: [{ modelName: "m", instanceType: "ml.g4dn.xlarge" }] },
    ),
    "captured data without a key while variants are not known yet": endpoint(
        { dataCaptureConfig: [{ destinationS3Uri: "s3://c" }] },
        { productionVariants: unknownString },
    ),
    "an online store without a key, offline not known yet": single(
        "sagemaker-feature-group-keyed",
        native("sagemaker:FeatureGroup"),
        {
            onlineStoreConfig: { enableOnlineStore: true, securityConfig: { kmsKeyId: key } },
            offlineStoreConfig: { s3StorageConfig: unknownString },
        },
        { onlineStoreConfig: { enableOnlineStore: "true", securityConfig: {} } },
    ),
    "a shell in a variant in the shadow": single(
        "sagemaker-endpoint-ssm-access-off",
        native("sagemaker:EndpointConfig"),
        { kmsKeyId: key, productionVariants: unknownString, shadowProductionVariants: [{ enableSsmAccess: "false" }] },
        { shadowProductionVariants: { enableSsmAccess: "true" } },
    ),
    "a token beside marks of a vocabulary": job(
        "sagemaker-environment-no-secrets",
        { environment: { HF_TOKEN: `${"hf_"}abcdefghijklmnopqrstuvwxyzABCDEFGH` } },
        {
            hyperParameters: {
                mask_token: "[MASK]",
                unk_token: "UNKNOWN",
                sep_token: "[SEPARATOR]",
                max_tokens: "1024",
            },
        },
    ),
    "a storage account's key beside names of secrets": job(
        "sagemaker-environment-no-secrets",
        { environment: { STORE: `AccountName=a;AccountKey=${"0aZ".repeat(20)}==` } },
        {
            environment: {
                DB_SECRET_NAME: "prod/db/master",
                SECRET_ID: "prod/db",
                PASSWORD_FILE: "/run/pw",
                S3_KEY: "a/b",
            },
        },
    ),
    "a password in the arguments of a container": job(
        "sagemaker-environment-no-secrets",
        {
            algorithmSpecification: {
                ...training.algorithmSpecification,
                containerArguments: ["--password", "correct-horse"],
            },
        },
        {
            algorithmSpecification: {
                ...training.algorithmSpecification,
                containerArguments: ["--password-file", "/run/pw"],
            },
        },
    ),
    "training outside the VPC while its output is not known yet": job(
        "sagemaker-training-in-vpc",
        { vpcConfig: undefined },
        { outputDataConfig: unknownString },
    ),
    "a volume without a key in groups of instances": job(
        "sagemaker-training-keyed",
        { resourceConfig: { instanceGroups: [{ instanceType: "ml.g5.xlarge" }, { instanceType: "ml.m5.large" }] } },
        { resourceConfig: { instanceGroups: [{ instanceType: "ml.g5.xlarge" }, { instanceType: "ml.p4d.24xlarge" }] } },
    ),
    "bias jobs that speak in clear": monitor("sagemaker-monitoring-traffic-encrypted", "modelBias", {
        networkConfig: { enableNetworkIsolation: true, vpcConfig: vpc },
    }),
    "quality jobs that are not isolated": monitor("sagemaker-monitoring-isolated", "modelQuality", {
        networkConfig: [
            { enableInterContainerTrafficEncryption: true, enableNetworkIsolation: "False", vpcConfig: vpc },
        ],
    }),
    "a step that a parameter's default puts on the internet": pipeline(
        "sagemaker-pipeline-steps-isolated",
        steps({ ...args, EnableNetworkIsolation: { Get: "Parameters.I" } }, "Training", [
            { Name: "I", Type: "Boolean" },
        ]),
        steps({ ...args, EnableNetworkIsolation: { Get: "Parameters.I" } }, "Training", [
            { Name: "I", DefaultValue: false },
        ]),
    ),
    "an AutoML job of the second kind outside the VPC": pipeline(
        "sagemaker-pipeline-steps-in-vpc",
        steps({ SecurityConfig: { VpcConfig: args.VpcConfig, EnableInterContainerTrafficEncryption: true } }, "AutoML"),
        steps({ SecurityConfig: { EnableInterContainerTrafficEncryption: true } }, "AutoML"),
    ),
    "a package of a stranger's image that a pipeline registers": pipeline(
        "sagemaker-pipeline-images-private",
        steps({ InferenceSpecification: { Containers: [{ Image: `${registry}/m:1` }] } }, "RegisterModel"),
        steps({ InferenceSpecification: { Containers: [{ Image: "docker.io/a/b:1" }] } }, "RegisterModel"),
    ),
    "a body of aws-native that trains outside the VPC": single(
        "sagemaker-pipeline-steps-in-vpc",
        native("sagemaker:Pipeline"),
        { pipelineDefinition: { pipelineDefinitionBody: steps(args).pipelineDefinition } },
        { pipelineDefinition: { pipelineDefinitionBody: steps(without("VpcConfig")).pipelineDefinition } },
    ),
    "processing without a network, where another run is given one": states(
        "sagemaker-pipeline-steps-isolated",
        task(process, { Parameters: { ...without("NetworkConfig", processing), "NetworkConfig.$": "$.network" } }),
        task(process, { Parameters: without("NetworkConfig", processing) }),
    ),
    "training in clear within a map, by JSONata": states(
        "sagemaker-pipeline-traffic-encrypted",
        task(train, { Arguments: "{% $states.input %}" }),
        {
            Type: "Map",
            ItemProcessor: {
                States: { b: task(train, { Arguments: without("EnableInterContainerTrafficEncryption") }) },
            },
        },
    ),
    "an endpoint's configuration without a key": states(
        "sagemaker-pipeline-steps-keyed",
        task("sagemaker:createEndpointConfig", { Parameters: { "KmsKeyId.$": "$.key", ProductionVariants: [] } }),
        task("aws-sdk:sagemaker:createEndpointConfig", { Parameters: { ProductionVariants: [] } }),
    ),
    "a shell in training that a machine of aws-native starts": single(
        "sagemaker-training-remote-debug-off",
        native("stepfunctions:StateMachine"),
        { definition: { States: { a: task(train, { Parameters: args }) } } },
        {
            definition: {
                States: { a: task(train, { Parameters: { ...args, RemoteDebugConfig: { EnableRemoteDebug: true } } }) },
            },
        },
    ),
    "everybody but one account": open(
        when({ StringEquals: { "AWS:principalaccount": ["111122223333"] } }),
        when({ StringNotLike: { "aws:PrincipalAccount": "444455556666" } }),
    ),
    "everybody of any organization": open(
        when({ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-abcdefghij/*"] } }),
        when({ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["*"] } }),
    ),
    "labellers from both halves of the internet": workforce(
        { sourceIpConfig: { cidrs: ["0.0.0.0/1", "128.0.0.0/1"] } },
        { sourceIpConfig: { cidrs: ["10.0.0.0/8"] } },
    ),
    "labellers from anywhere, where others are in a VPC": workforce(
        { workforceVpcConfig: undefined },
        { workforceVpcConfig: { vpcId: "vpc-0a1b", ...vpc } },
    ),
    "a volume of HyperPod without a key": single(
        "sagemaker-cluster-customer-key",
        native("sagemaker:Cluster"),
        cluster({ volumeSizeInGb: 500, volumeKmsKeyId: key }),
        cluster({ volumeSizeInGb: 500 }),
    ),
    "HyperPod in AWS's network while its groups are not known yet": single(
        "sagemaker-cluster-in-vpc",
        native("sagemaker:Cluster"),
        { ...cluster({}), instanceGroups: unknownString },
        { vpcConfig: undefined },
    ),
    "a shadow test's data without a key": single(
        "sagemaker-cluster-customer-key",
        native("sagemaker:InferenceExperiment"),
        { kmsKey: key, dataStorageConfig: { destination: "s3://d", kmsKey: key } },
        { dataStorageConfig: { destination: "s3://d" } },
    ),
    "models that register themselves": single(
        "sagemaker-mlflow-registration-reviewed",
        "aws:sagemaker/mlflowTrackingServer:MlflowTrackingServer",
        { trackingServerName: "t", automaticModelRegistration: "false" },
        { automaticModelRegistration: "true" },
    ),
};
