/** Services whose resources a resource control policy guards (Organizations user guide, resource control policies). */
const guarded: ReadonlySet<string> = new Set(
    (
        "aoss appconfig appstream autoscaling autoscaling-plans budgets clouddirectory cloudfront cloudsearch " +
        "cloudtrail-data codeartifact codebuild codecommit codepipeline cognito-identity cognito-idp comprehend " +
        "comprehendmedical compute-optimizer cost-optimization-hub dax dsql dynamodb ecr ecr-public events firehose fis " +
        "fms gamelift health inspector-scan kendra kinesisvideo kms logs memorydb networkmonitor notifications opensearch " +
        "pca-connector-ad personalize polly pricing resource-groups rolesanywhere s3 secretsmanager servicediscovery " +
        "signin sqs sts support swf textract timestream-influxdb transcribe transfer translate wafv2 workspaces xray"
    ).split(" "),
);

/**
 * Whether resource control policies have a say in an action. In one of another service AWS ignores them, so what they
 * deny there is allowed; and nobody is kept from giving up a grant on a key.
 */
export function boundByResourceControls(action: string): boolean {
    const [service = ""] = action.split(":");
    return guarded.has(service) && action !== "kms:RetireGrant";
}
