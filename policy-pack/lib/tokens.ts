/** Type tokens that express one concept: the names of @pulumi/aws 7 and the `V2` names of versions 5 and 6. */
const withV2 = (name: string, file = name.charAt(0).toLowerCase() + name.slice(1)) =>
    [`aws:s3/${file}:${name}`, `aws:s3/${file}V2:${name}V2`] as const;

export const bucket = withV2("Bucket");
export const bucketEncryption = withV2("BucketServerSideEncryptionConfiguration");
export const bucketVersioning = withV2("BucketVersioning");
export const bucketLifecycle = withV2("BucketLifecycleConfiguration");
export const bucketObjectLock = withV2("BucketObjectLockConfiguration");
export const bucketAcl = withV2("BucketAcl");
export const bucketWebsite = withV2("BucketWebsiteConfiguration");
export const bucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
export const bucketPublicAccessBlock = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
export const bucketOwnershipControls = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";

/** Load balancers of the second kind, under the names of today and those of versions up to 6. */
export const elbTokens = (name: string, file = name.charAt(0).toLowerCase() + name.slice(1)) =>
    ["lb", "alb", "elasticloadbalancingv2", "applicationloadbalancing"].map((part) => `aws:${part}/${file}:${name}`);

/** Tokens that only providers before version 7 have; every other token must exist in the installed one. */
export const oldTokens: readonly string[] = [
    ...["LoadBalancer", "Listener", "TargetGroup"].flatMap((name) => elbTokens(name).slice(2)),
    "aws:elasticloadbalancing/loadBalancer:LoadBalancer",
    "aws:elasticloadbalancing/sslNegotiationPolicy:SslNegotiationPolicy",
];

/** What of SageMaker only aws-native has. */
export const inferenceComponent = "aws-native:sagemaker:InferenceComponent";
export const inferenceExperiment = "aws-native:sagemaker:InferenceExperiment";
export const hyperPod = "aws-native:sagemaker:Cluster";
export const partnerApp = "aws-native:sagemaker:PartnerApp";

/** Tokens of which @pulumi/aws has no counterpart. */
export const nativeTokens: readonly string[] = [inferenceComponent, inferenceExperiment, hyperPod, partnerApp];
