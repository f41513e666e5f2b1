/** What AWS does where a property is absent, with the page that says so. */
export interface Default {
    readonly type: string;
    readonly path: string;
    readonly value: string | number | boolean;
    readonly source: string;
}

export const defaults: readonly Default[] = [
    {
        type: "aws:ssm/document:Document",
        path: "documentFormat",
        value: "JSON",
        source: "Systems Manager API, CreateDocument: the default format is JSON",
    },
    {
        type: "aws:cloudwatch/eventRule:EventRule",
        path: "state",
        value: "ENABLED",
        source: "EventBridge API, PutRule: rules are enabled by default",
    },
    {
        type: "aws:kms/key:Key",
        path: "rotationPeriodInDays",
        value: 365,
        source: "KMS API, EnableKeyRotation: 365 days by default",
    },
    {
        type: "aws:iam/role:Role",
        path: "maxSessionDuration",
        value: 3600,
        source: "IAM API, CreateRole: one hour by default",
    },
    {
        type: "aws:route53/resolverEndpoint:ResolverEndpoint",
        path: "resolverEndpointType",
        value: "IPV4",
        source: "Route 53 Resolver API, CreateResolverEndpoint",
    },
];
