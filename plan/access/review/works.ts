import { verb, type Kind } from "./kinds";

/** What is done in an account with things that are told by their kind alone, whatever their names. */
export const works: readonly Kind[] = [
    {
        name: "jobs",
        verbs: {
            train: verb(
                "sagemaker:CreateTrainingJob",
                "sagemaker:CreateHyperParameterTuningJob sagemaker:UpdateTrainingJob",
            ),
            process: verb("sagemaker:CreateProcessingJob"),
            transform: verb("sagemaker:CreateTransformJob"),
            "let AutoML run": verb("sagemaker:CreateAutoMLJobV2", "sagemaker:CreateAutoMLJob"),
            stop: verb("sagemaker:StopTrainingJob", "sagemaker:Stop*Job*"),
        },
    },
    { name: "labelling jobs", verbs: { run: verb("sagemaker:CreateLabelingJob", "sagemaker:RenderUiTemplate") } },
    {
        name: "pipelines",
        verbs: {
            run: verb(
                "sagemaker:CreatePipeline sagemaker:StartPipelineExecution",
                "sagemaker:UpdatePipeline sagemaker:DeletePipeline sagemaker:*PipelineExecution",
            ),
        },
    },
    {
        name: "models and endpoints",
        verbs: {
            make: verb("sagemaker:CreateModel", "sagemaker:DeleteModel"),
            deploy: verb(
                "sagemaker:CreateEndpointConfig",
                "sagemaker:*Endpoint sagemaker:*EndpointConfig sagemaker:UpdateEndpoint*",
            ),
            monitor: verb("sagemaker:CreateMonitoringSchedule", "sagemaker:*MonitoringSchedule"),
            call: verb("sagemaker:InvokeEndpoint", "sagemaker:InvokeEndpoint*"),
            register: verb("sagemaker:CreateModelPackage", "sagemaker:UpdateModelPackage sagemaker:DeleteModelPackage"),
        },
    },
    {
        name: "Studio apps and spaces",
        verbs: {
            open: verb("sagemaker:CreateApp", "sagemaker:*App"),
            "make spaces": verb("sagemaker:CreateSpace", "sagemaker:*Space"),
            "connect from outside": verb("sagemaker:StartSession"),
        },
    },
    {
        name: "Studio itself",
        verbs: { change: verb("sagemaker:UpdateDomain sagemaker:CreateUserProfile", "sagemaker:CreateDomain") },
    },
    { name: "notebook instances", verbs: { run: verb("sagemaker:CreateNotebookInstance") } },
    {
        name: "experiments",
        verbs: {
            record: verb(
                "sagemaker:CreateExperiment",
                "sagemaker:CreateTrial* sagemaker:AssociateTrialComponent sagemaker:BatchPutMetrics sagemaker:AddTags",
            ),
            "use the tracking server": verb("sagemaker-mlflow:AccessUI", "sagemaker-mlflow:*"),
        },
    },
    {
        name: "feature store",
        verbs: {
            write: verb(
                "sagemaker:CreateFeatureGroup sagemaker:PutRecord",
                "sagemaker:*FeatureGroup sagemaker:DeleteRecord",
            ),
            read: verb("sagemaker:GetRecord", "sagemaker:BatchGetRecord"),
        },
    },
    {
        name: "queries",
        verbs: {
            run: verb("athena:StartQueryExecution", "athena:*QueryExecution* athena:GetQueryResults* athena:Get*"),
        },
    },
    {
        name: "table catalogue",
        verbs: {
            read: verb("glue:GetTable", "glue:Get* glue:BatchGet*"),
            write: verb("glue:CreateTable", "glue:Create* glue:Update* glue:Delete* glue:Batch*"),
            "run jobs": verb("glue:CreateJob", "glue:StartJobRun"),
        },
    },
    { name: "foundation models", verbs: { ask: verb("bedrock:InvokeModel", "bedrock:InvokeModel*") } },
    {
        name: "new secrets",
        verbs: {
            make: verb("secretsmanager:CreateSecret", "secretsmanager:DeleteSecret secretsmanager:RestoreSecret"),
        },
    },
    {
        name: "hosts",
        verbs: {
            start: verb("ec2:RunInstances", "ec2:StartInstances ec2:CreateTags"),
            stop: verb("ec2:StopInstances", "ec2:RebootInstances ec2:TerminateInstances"),
            "open a shell": verb("ssm:StartSession", "ssm:ResumeSession ssm:TerminateSession"),
            "run commands": verb("ssm:SendCommand"),
            "answer shells": verb("ssmmessages:OpenDataChannel", "ssmmessages:* ssm:UpdateInstanceInformation"),
            "share disks": verb("ec2:ModifySnapshotAttribute", "ec2:ModifyImageAttribute"),
            "snapshot disks": verb("ec2:CreateSnapshot", "ec2:CreateSnapshots ec2:DeleteSnapshot"),
        },
    },
    {
        name: "network",
        verbs: {
            "open a way out": verb("ec2:CreateInternetGateway ec2:CreateVpcPeeringConnection ec2:CreateNatGateway"),
            "change routes": verb("ec2:CreateRoute ec2:ReplaceRoute"),
            "change groups": verb("ec2:AuthorizeSecurityGroupIngress ec2:AuthorizeSecurityGroupEgress"),
            "change endpoints": verb("ec2:ModifyVpcEndpoint ec2:CreateVpcEndpoint"),
            "change the firewall": verb("network-firewall:UpdateFirewallPolicy network-firewall:DeleteFirewall"),
            "attach interfaces": verb(
                "ec2:CreateNetworkInterface",
                "ec2:*NetworkInterface ec2:*NetworkInterfacePermission",
            ),
        },
    },
    {
        name: "identities",
        verbs: {
            "make roles": verb("iam:CreateRole"),
            "change policies": verb("iam:CreatePolicyVersion iam:AttachRolePolicy", "iam:PutRolePermissionsBoundary"),
            "make users and keys": verb("iam:CreateUser iam:CreateAccessKey iam:CreateLoginProfile"),
            "change sign-in": verb("iam:UpdateSAMLProvider iam:CreateOpenIDConnectProvider"),
            "use packages' tokens": verb("sts:GetServiceBearerToken"),
        },
    },
    {
        name: "code of AWS services",
        verbs: {
            run: verb("lambda:CreateFunction codebuild:CreateProject cloudformation:CreateStack glue:CreateSession"),
        },
    },
    {
        name: "logs",
        verbs: {
            read: verb(
                "logs:GetLogEvents logs:StartQuery",
                "logs:FilterLogEvents logs:GetLogRecord logs:GetQueryResults logs:StopQuery",
            ),
            write: verb("logs:PutLogEvents", "logs:CreateLogStream logs:CreateLogGroup"),
            delete: verb("logs:DeleteLogGroup logs:PutRetentionPolicy"),
            deliver: verb("logs:CreateLogDelivery", "logs:*LogDelivery logs:PutResourcePolicy logs:ListLogDeliveries"),
        },
    },
    {
        name: "metrics",
        verbs: {
            read: verb("cloudwatch:GetMetricData", "cloudwatch:GetMetricStatistics cloudwatch:ListMetrics"),
            write: verb("cloudwatch:PutMetricData"),
        },
    },
    {
        name: "alarms and trails",
        verbs: {
            silence: verb(
                "cloudwatch:DeleteAlarms events:DisableRule cloudtrail:StopLogging guardduty:DeleteDetector config:StopConfigurationRecorder",
            ),
            "make rules": verb("events:PutRule", "events:PutTargets events:DeleteRule events:RemoveTargets"),
            send: verb("events:PutEvents"),
        },
    },
    {
        name: "backups",
        verbs: {
            restore: verb("backup:StartRestoreJob", "dynamodb:RestoreTableFromAwsBackup elasticfilesystem:Restore"),
            stop: verb("backup:StopBackupJob"),
            take: verb("elasticfilesystem:Backup", "dynamodb:StartAwsBackupJob"),
        },
    },
    { name: "quotas", verbs: { raise: verb("servicequotas:RequestServiceQuotaIncrease") } },
    {
        name: "guard rails",
        verbs: {
            change: verb("organizations:DetachPolicy organizations:UpdatePolicy organizations:LeaveOrganization"),
            "move accounts": verb("organizations:MoveAccount organizations:CloseAccount"),
        },
    },
    {
        name: "sharing",
        verbs: { "share with other accounts": verb("ram:CreateResourceShare", "ram:AssociateResourceShare") },
    },
    {
        name: "configuration",
        verbs: {
            see: verb(
                "iam:GetRole ec2:DescribeVpcs",
                "*:Describe* *:List* *:View* *:Lookup* *:Search *:Query* *:GetSearchSuggestions iam:Get* config:Get* tag:Get* budgets:View* cloudtrail:Get* securityhub:Get* guardduty:Get* macie2:Get* backup:Get* access-analyzer:Get* route53resolver:Get* servicequotas:Get* ssm:Get* ecr:Get*Policy sns:Get* cloudwatch:Get* s3:GetAccountPublicAccessBlock ecr:GetAuthorizationToken states:Describe* dynamodb:Get*Policy kms:GetKey*",
            ),
        },
    },
];
