import { each, isObject, renamed, type Inputs, type Translation } from "./translation";

const inside = (value: unknown, shape: (one: Inputs) => Inputs): Inputs => (isObject(value) ? shape(value) : {});

/** Options of Beanstalk, which aws-native calls otherwise. */
const beanstalk = (type: string): Translation => ({
    type: `aws:elasticbeanstalk/${type}`,
    shape: ({ optionSettings }) => ({
        settings: each(optionSettings, ({ optionName, ...rest }) => ({ ...rest, name: optionName })),
    }),
});

/** Resources of aws-native that run code, answer calls or let people in. */
export const services: Readonly<Record<string, Translation>> = {
    "aws-native:lambda:Function": {
        type: "aws:lambda/function:Function",
        names: { functionName: "name" },
        shape: ({ code }) => inside(code, ({ imageUri, s3Bucket, s3Key }) => ({ imageUri, s3Bucket, s3Key })),
    },
    "aws-native:lambda:EventSourceMapping": renamed("aws:lambda/eventSourceMapping:EventSourceMapping"),
    "aws-native:lambda:CodeSigningConfig": {
        type: "aws:lambda/codeSigningConfig:CodeSigningConfig",
        names: { codeSigningPolicies: "policies" },
    },
    "aws-native:scheduler:Schedule": renamed("aws:scheduler/schedule:Schedule"),
    "aws-native:pipes:Pipe": {
        type: "aws:pipes/pipe:Pipe",
        shape: ({ logConfiguration: log }) =>
            isObject(log) ? { logConfiguration: { ...log, includeExecutionDatas: log["includeExecutionData"] } } : {},
    },
    "aws-native:events:Archive": renamed("aws:cloudwatch/eventArchive:EventArchive", {
        archiveName: "name",
        sourceArn: "eventSourceArn",
    }),
    "aws-native:events:ApiDestination": renamed("aws:cloudwatch/eventApiDestination:EventApiDestination"),
    "aws-native:apigateway:DomainName": renamed("aws:apigateway/domainName:DomainName"),
    "aws-native:cognito:UserPool": {
        type: "aws:cognito/userPool:UserPool",
        names: { userPoolName: "name" },
        shape: ({ policies }) => inside(policies, ({ passwordPolicy }) => ({ passwordPolicy })),
    },
    "aws-native:cognito:UserPoolClient": renamed("aws:cognito/userPoolClient:UserPoolClient", {
        clientName: "name",
        allowedOAuthFlows: "allowedOauthFlows",
        allowedOAuthScopes: "allowedOauthScopes",
    }),
    "aws-native:cognito:IdentityPool": renamed("aws:cognito/identityPool:IdentityPool"),
    "aws-native:cognito:UserPoolIdentityProvider": renamed("aws:cognito/identityProvider:IdentityProvider"),
    "aws-native:elasticbeanstalk:Environment": beanstalk("environment:Environment"),
    "aws-native:elasticbeanstalk:ConfigurationTemplate": beanstalk("configurationTemplate:ConfigurationTemplate"),
    "aws-native:events:Connection": renamed("aws:cloudwatch/eventConnection:EventConnection"),
    "aws-native:datasync:Task": renamed("aws:datasync/task:Task", { cloudWatchLogGroupArn: "cloudwatchLogGroupArn" }),
    "aws-native:datasync:LocationObjectStorage": renamed("aws:datasync/locationObjectStorage:LocationObjectStorage"),
    "aws-native:datasync:LocationSmb": renamed("aws:datasync/locationSmb:LocationSmb"),
    "aws-native:datasync:LocationHdfs": renamed("aws:datasync/locationHdfs:LocationHdfs"),
    "aws-native:datasync:LocationEfs": renamed("aws:datasync/efsLocation:EfsLocation"),
    "aws-native:appstream:ImageBuilder": renamed("aws:appstream/imageBuilder:ImageBuilder"),
    "aws-native:servicecatalog:PortfolioPrincipalAssociation": renamed(
        "aws:servicecatalog/principalPortfolioAssociation:PrincipalPortfolioAssociation",
    ),
    "aws-native:transfer:Server": renamed("aws:transfer/server:Server"),
    "aws-native:transfer:User": renamed("aws:transfer/user:User"),
    "aws-native:workspaces:Workspace": renamed("aws:workspaces/workspace:Workspace"),
};
