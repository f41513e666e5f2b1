import { unknownString } from "../../../policy-pack/lib/unknown";
import { resource, single, type Pair, type Pairs } from "./pair";

const account = "111122223333";
const key = `arn:aws:kms:eu-central-1:${account}:key/1234abcd`;
const certificate = `arn:aws:acm:eu-central-1:${account}:certificate/1`;
const role = `arn:aws:iam::${account}:role/worker`;

type Option = readonly [namespace: string, name: string, value: string];
const hosts = "aws:autoscaling:launchconfiguration";
const environmentOptions: readonly Option[] = [
    ["aws:ec2:vpc", "VPCId", "vpc-1"],
    ["aws:ec2:vpc", "ELBScheme", "internal"],
    [hosts, "DisableIMDSv1", "true"],
    ["aws:elasticbeanstalk:environment", "LoadBalancerType", "application"],
    ["aws:elbv2:listener:default", "ListenerEnabled", "false"],
    ["aws:elbv2:listener:443", "Protocol", "HTTPS"],
    ["aws:elbv2:listener:443", "SSLPolicy", "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"],
];
/** Options of an environment with one of them set anew, or left out. */
const options = ([namespace, name, value]: readonly [string, string, string?]) => {
    const others = environmentOptions.filter((one) => one[0] !== namespace || one[1] !== name);
    const all = value === undefined ? others : [...others, [namespace, name, value] as const];
    return { settings: all.map((one) => ({ namespace: one[0], name: one[1], value: one[2] })) };
};
const beanstalk = "aws:elasticbeanstalk/environment:Environment";
const saved = "aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate";
const environment = (rule: string, option: readonly [string, string, string?], type = beanstalk): Pair =>
    single(`elasticbeanstalk-${rule}`, type, options(["", ""]), options(option));
/** An environment that is made from a saved configuration and says one thing itself. */
const fromSaved = (rule: string, option: Option): Pair => {
    const stack = (own: readonly Option[]) => [
        resource(
            beanstalk,
            "app",
            { settings: own.map(([namespace, name, value]) => ({ namespace, name, value })) },
            { templateName: "saved" },
        ),
        resource(saved, "saved", options(["", ""])),
    ];
    return { rule: `elasticbeanstalk-${rule}`, sound: stack([]), flawed: stack([option]) };
};

const stage = (resourceArn: string) => [
    resource("aws:wafv2/webAclAssociation:WebAclAssociation", "acl", { webAclArn: "w", resourceArn }),
    resource("aws:apigateway/stage:Stage", "prod", { restApi: "a1b2c3", stageName: "prod" }),
];
const invoke = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" };
const endpoint = { "aws:SourceVpce": "vpce-0123456789abcdef0" };
const api = (...statements: readonly object[]) => ({
    endpointConfiguration: { types: "PRIVATE" },
    policy: JSON.stringify({ Version: "2012-10-17", Statement: statements }),
});
const definition = (get: object) => ({ body: JSON.stringify({ openapi: "3.0.1", paths: { "/x": { get } } }) });

const site = (origin: object, rest: object = {}) => ({
    origins: [{ originId: "o", ...origin }],
    defaultCacheBehavior: { targetOriginId: "o", viewerProtocolPolicy: "https-only" },
    ...rest,
});
const behind = (originProtocolPolicy: string, originSslProtocols: unknown) =>
    site({ domainName: "app.example.com", customOriginConfig: { originProtocolPolicy, originSslProtocols } });
const onward = (protocol: string) => ({
    protocol: "HTTP",
    port: "80",
    defaultActions: { type: "redirect", redirect: { protocol, port: "443", statusCode: "HTTP_301" } },
});
const byPeople = (pattern: string) => ({
    filterGroups: [
        {
            filters: [
                { type: "EVENT", pattern: "PULL_REQUEST_CREATED" },
                { type: "ACTOR_ACCOUNT_ID", pattern },
            ],
        },
    ],
});
const permission = {
    action: "lambda:InvokeFunction",
    principal: "s3.amazonaws.com",
    sourceArn: "arn:aws:s3:::data",
    sourceAccount: account,
};
const vault = (name: string) => [
    resource("aws:backup/vaultLockConfiguration:VaultLockConfiguration", "lock", {
        backupVaultName: name,
        minRetentionDays: 7,
        maxRetentionDays: 365,
        changeableForDays: 3,
    }),
    resource("aws:backup/vault:Vault", "vault", { name: "corp", kmsKeyArn: key }),
];

export const moreServices: Pairs = {
    "hosts that hand credentials to whoever asks once": environment("imdsv2-required", [
        hosts,
        "DisableIMDSv1",
        "False",
    ]),
    "hosts that say nothing of version 1, on a platform that has it": single(
        "elasticbeanstalk-imdsv2-required",
        beanstalk,
        { solutionStackName: "64bit Amazon Linux 2023 v4.3.0 running Python 3.11" },
        { solutionStackName: "64bit Amazon Linux 2 v3.5.0 running Python 3.8" },
    ),
    "a key pair in a saved configuration": environment("instance-no-key-pair", [hosts, "EC2KeyName", "ops"], saved),
    "a key pair whose name is not known yet": environment("instance-no-key-pair", [hosts, "EC2KeyName", unknownString]),
    "port 80, on by default": environment("listeners-encrypted", ["aws:elbv2:listener:default", "ListenerEnabled"]),
    "a second listener without TLS": environment("listeners-encrypted", [
        "aws:elbv2:listener:8080",
        "Protocol",
        "http",
    ]),
    "old TLS over a saved configuration's": fromSaved("listeners-encrypted", [
        "aws:elbv2:listener:443",
        "SSLPolicy",
        "ELBSecurityPolicy-2016-08",
    ]),
    "a public load balancer over a saved configuration's": fromSaved("environment-closed", [
        "aws:ec2:vpc",
        "ELBScheme",
        "public",
    ]),
    "SSH from everywhere": environment("environment-closed", [hosts, "SSHSourceRestriction", "tcp,22,22,0.0.0.0/0"]),
    "a web ACL of another stage, by ARN": {
        rule: "apigateway-waf-attached",
        sound: stage("arn:aws:apigateway:eu-central-1::/restapis/a1b2c3/stages/prod"),
        flawed: stage("arn:aws:apigateway:eu-central-1::/restapis/a1b2c3/stages/test"),
    },
    "an API for anyone, whose refusal is the wrong way round": single(
        "apigateway-policy-closed",
        "aws:apigateway/restApi:RestApi",
        api(invoke, { ...invoke, Effect: "Deny", Condition: { StringNotEquals: endpoint } }),
        api(invoke, { ...invoke, Effect: "Deny", Condition: { StringEquals: endpoint } }),
    ),
    "an API for whatever network there is": single(
        "apigateway-policy-closed",
        "aws:apigateway/restApi:RestApi",
        api({ ...invoke, Condition: { StringEquals: endpoint } }),
        api({ ...invoke, Condition: { StringLike: { "aws:SourceVpc": "vpc-*" } } }),
    ),
    "a path of a definition that asks nobody": single(
        "apigateway-definition-authorized",
        "aws:apigateway/restApi:RestApi",
        definition({ security: [{ sigv4: [] }] }),
        definition({ security: [] }),
    ),
    "a way in of a WebSocket that asks nobody": single(
        "apigateway-routes-authorized",
        "aws:apigatewayv2/route:Route",
        { routeKey: "$connect", authorizationType: "AWS_IAM" },
        { authorizationType: "NONE" },
    ),
    "a password in a stage's variables, beside one not known": single(
        "apigateway-variables-no-secrets",
        "aws:apigateway/stage:Stage",
        { variables: { table: unknownString } },
        { variables: { table: unknownString, dbPassword: "correct-horse-battery" } },
    ),
    "TLS 1.0, in small letters": single(
        "apigateway-domain-tls-recent",
        "aws:apigateway/domainName:DomainName",
        { securityPolicy: "TLS_1_2" },
        { securityPolicy: "tls_1_0" },
    ),
    "a password beside a variable that is not known": single(
        "lambda-environment-no-secrets",
        "aws:lambda/function:Function",
        { environment: { variables: { TABLE: unknownString, STAGE: "prod" } } },
        { environment: { variables: { TABLE: unknownString, DB_PASSWORD: "correct-horse-battery" } } },
    ),
    "a runtime of yesterday, of aws-native": single(
        "lambda-runtime-supported",
        "aws-native:lambda:Function",
        { runtime: "python3.13", code: { s3Bucket: "code", s3Key: "f.zip" } },
        { runtime: "nodejs14.x" },
    ),
    "a service's call for whatever source": single(
        "lambda-permission-source-account",
        "aws:lambda/permission:Permission",
        permission,
        { sourceArn: "*", sourceAccount: undefined },
    ),
    "anybody's call for any bucket": single(
        "lambda-function-not-public",
        "aws:lambda/permission:Permission",
        permission,
        {
            principal: "*",
            sourceArn: "arn:aws:s3:::*",
            sourceAccount: undefined,
        },
    ),
    "a pipe by way of another account": single(
        "events-target-inside",
        "aws:pipes/pipe:Pipe",
        { roleArn: role, target: `arn:aws:sqs:eu-central-1:${account}:jobs` },
        { enrichment: "arn:aws:lambda:eu-central-1:444455556666:function:f" },
    ),
    "data in a pipe's log, of aws-native": single(
        "pipes-pipe-logged",
        "aws-native:pipes:Pipe",
        { logConfiguration: { level: "ERROR" } },
        { logConfiguration: { level: "ERROR", includeExecutionData: ["ALL"] } },
    ),
    "tracing switched off, as text": single(
        "xray-tracing-kept",
        "aws:sfn/stateMachine:StateMachine",
        { tracingConfiguration: [{ enabled: "true" }] },
        { tracingConfiguration: [{ enabled: "false" }] },
    ),
    "a bucket read as anybody, by both families of addresses": single(
        "cloudfront-origin-access-controlled",
        "aws:cloudfront/distribution:Distribution",
        site({ domainName: unknownString, originAccessControlId: "E1" }),
        site({ domainName: "data.s3.dualstack.eu-central-1.amazonaws.com" }),
    ),
    "an origin that speaks old TLS, in a single text": single(
        "cloudfront-origins-encrypted",
        "aws:cloudfront/distribution:Distribution",
        behind("https-only", "TLSv1.2"),
        behind("https-only", "SSLv3"),
    ),
    "viewers in plaintext on one path": single(
        "cloudfront-viewers-encrypted",
        "aws:cloudfront/distribution:Distribution",
        site({ domainName: "app.example.com" }),
        { orderedCacheBehaviors: { pathPattern: "/x", targetOriginId: "o", viewerProtocolPolicy: "allow-all" } },
    ),
    "sign-in with an account that anybody opens": single(
        "cognito-no-social-sign-in",
        "aws:cognito/identityPool:IdentityPool",
        { supportedLoginProviders: { "idp.example.com": "client" } },
        { supportedLoginProviders: { "idp.example.com": "client", "graph.facebook.com": "123" } },
    ),
    "a flow that hands tokens to the browser, beside one that does not": single(
        "cognito-client-flows-safe",
        "aws:cognito/userPoolClient:UserPoolClient",
        { allowedOauthFlows: "code", explicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] },
        { allowedOauthFlows: ["code", "implicit"] },
    ),
    "a way back without TLS beside one to the own machine": single(
        "cognito-client-callbacks-encrypted",
        "aws:cognito/userPoolClient:UserPoolClient",
        { callbackUrls: ["myapp://back", "http://localhost:3000/back"] },
        { callbackUrls: ["http://localhost:3000/back", "http://app.example.com/back"] },
    ),
    "no second factor, of aws-native": single(
        "cognito-user-pool-mfa",
        "aws-native:cognito:UserPool",
        { mfaConfiguration: "ON", enabledMfas: ["SOFTWARE_TOKEN_MFA"] },
        { mfaConfiguration: "OFF" },
    ),
    "a redirect to plaintext, in a single action": single(
        "elb-listener-encrypted",
        "aws:alb/listener:Listener",
        onward("HTTPS"),
        onward("HTTP"),
    ),
    "old TLS at a listener of old": single(
        "elb-listener-tls-recent",
        "aws:elasticloadbalancingv2/listener:Listener",
        { protocol: "https", certificateArn: certificate, sslPolicy: "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04" },
        { sslPolicy: "ELBSecurityPolicy-FS-1-1-2019-08" },
    ),
    "a health check in plaintext behind TLS": single(
        "elb-target-group-encrypted",
        "aws:lb/targetGroup:TargetGroup",
        { protocol: "HTTPS", port: "443", healthCheck: { protocol: "HTTPS" } },
        { healthCheck: { protocol: "HTTP" } },
    ),
    "a load balancer on the internet, by a text": single(
        "elb-load-balancer-internal",
        "aws:applicationloadbalancing/loadBalancer:LoadBalancer",
        { internal: "true" },
        { internal: "false" },
    ),
    "ids of people with open ends": single(
        "codebuild-webhook-filtered",
        "aws:codebuild/webhook:Webhook",
        byPeople("^(1234567|7654321)$"),
        byPeople("^1234567|7654321$"),
    ),
    "a token among a build's variables, of no type": single(
        "codebuild-environment-no-secrets",
        "aws:codebuild/project:Project",
        { environment: { environmentVariables: { name: "TOKEN", type: "SECRETS_MANAGER", value: "build/token" } } },
        { environment: { environmentVariables: [{ name: "HUB", value: `ghp_${"a".repeat(36)}` }] } },
    ),
    "a pipeline's second store without a key": single(
        "codepipeline-artifacts-keyed",
        "aws:codepipeline/pipeline:Pipeline",
        { artifactStores: { type: "S3", location: "a", encryptionKey: { type: "KMS", id: key } } },
        { artifactStores: [{ type: "S3", location: "a", encryptionKey: { type: "KMS", id: key } }, { type: "S3" }] },
    ),
    "a user who is root on the files": single(
        "transfer-user-confined",
        "aws:transfer/access:Access",
        { homeDirectoryType: "LOGICAL", homeDirectoryMappings: [{ entry: "/", target: "/fs-1/ada" }] },
        { posixProfile: { uid: "0", gid: 100 } },
    ),
    "FTP beside SFTP, of aws-native": single(
        "transfer-server-protocols-encrypted",
        "aws-native:transfer:Server",
        { protocols: ["SFTP"] },
        { protocols: ["SFTP", "FTP"] },
    ),
    "every role, by a pattern": single(
        "servicecatalog-principals-named",
        "aws:servicecatalog/principalPortfolioAssociation:PrincipalPortfolioAssociation",
        { principalType: "IAM_PATTERN", principalArn: "arn:aws:iam:::role/ml-*" },
        { principalArn: "arn:aws:iam:::role/*" },
    ),
    "a password for a product": single(
        "cloudformation-no-secrets",
        "aws:servicecatalog/provisionedProduct:ProvisionedProduct",
        { provisioningParameters: [{ key: "Stage", value: "prod" }] },
        { provisioningParameters: [{ key: "DbPassword", value: "correct-horse-battery" }] },
    ),
    "sessions that never end when nobody is there": single(
        "appstream-sessions-end",
        "aws:appstream/fleet:Fleet",
        { idleDisconnectTimeoutInSeconds: "600" },
        { idleDisconnectTimeoutInSeconds: "0" },
    ),
    "a lock on another vault, by name": {
        rule: "backup-vault-locked",
        sound: vault("corp"),
        flawed: vault("corp-2"),
    },
    "desktops for the internet in halves": single(
        "workspaces-ip-group-narrow",
        "aws:workspaces/ipGroup:IpGroup",
        { rules: { source: "203.0.113.0/24" } },
        { rules: [{ source: "0.0.0.0/1" }, { source: "128.0.0.0/1" }] },
    ),
    "hosts with a key pair, of aws-native": single(
        "elasticbeanstalk-instance-no-key-pair",
        "aws-native:elasticbeanstalk:Environment",
        { optionSettings: [{ namespace: hosts, optionName: "DisableIMDSv1", value: "true" }] },
        { optionSettings: [{ namespace: hosts, optionName: "EC2KeyName", value: "ops" }] },
    ),
    "a flow that hands tokens to the browser, of aws-native": single(
        "cognito-client-flows-safe",
        "aws-native:cognito:UserPoolClient",
        { allowedOAuthFlows: ["code"], explicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] },
        { allowedOAuthFlows: ["implicit"] },
    ),
    "a schedule without a key, of aws-native": single(
        "scheduler-schedule-customer-key",
        "aws-native:scheduler:Schedule",
        { kmsKeyArn: key },
        { kmsKeyArn: "" },
    ),
};
