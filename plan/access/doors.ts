import type { Door } from "./model";

/** The endpoints that an action's calls may pass, where they are not called like the action's service. */
const detours: readonly (readonly [action: RegExp, services: readonly string[]])[] = [
    [/^sagemaker:Invoke/, ["sagemaker.runtime"]],
    [/^sagemaker:(Batch)?(Get|Put|Delete)Record$/, ["sagemaker.featurestore-runtime"]],
    // Both are checked on the way to an app (SageMaker developer guide, Studio interface endpoint).
    [/^sagemaker:(CreateApp|CreatePresignedDomainUrl)$/, ["sagemaker.api", "studio"]],
    [/^sagemaker:/, ["sagemaker.api"]],
    [/^sagemaker-mlflow:/, ["experiments"]],
    [/^cloudwatch:/, ["monitoring"]],
    [/^ecr:.*(Layer|Image)/, ["ecr.api", "ecr.dkr"]],
    [/^ecr:/, ["ecr.api"]],
    [/^codeartifact:/, ["codeartifact.api", "codeartifact.repositories"]],
    [/^bedrock:(Invoke|Converse|ApplyGuardrail)/, ["bedrock-runtime"]],
    [/^ses:Send/, ["email-smtp", "email"]],
];

/** The endpoints of a VPC that an action's calls may pass. */
export function doorsFor(doors: readonly Door[], vpc: string, action: string): readonly Door[] {
    const service = action.split(":")[0] ?? "";
    const services = detours.find(([pattern]) => pattern.test(action))?.[1];
    return doors.filter(
        (door) =>
            door.vpc === vpc &&
            (services === undefined
                ? door.service === service || door.service.startsWith(`${service}.`)
                : services.includes(door.service)),
    );
}

/** Services that tell whose endpoint a call passed (IAM user guide, aws:VpceAccount, aws:VpceOrgID, aws:VpceOrgPaths). */
const telling: readonly string[] = [
    "athena",
    "cloudformation",
    "cognito-identity",
    "datasync",
    "dynamodb",
    "ebs",
    "ecr",
    "ecs",
    "firehose",
    "iam",
    "identitystore",
    "kinesis",
    "kms",
    "lambda",
    "network-firewall",
    "rekognition",
    "route53",
    "s3",
    "ses",
    "sqs",
    "textract",
    "transcribe",
    "transfer",
];

export function tellsEndpoint(action: string): boolean {
    return telling.includes(action.split(":")[0] ?? "") && action !== "iam:PassRole";
}
