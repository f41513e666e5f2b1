import { unknownString } from "../../../policy-pack/lib/unknown";
import { account, allow, deny, policyOf, role, textOf, trusts } from "./identity";
import { resource, single, type Pair, type Pairs } from "./pair";

const keyUse = { ...trusts({ AWS: role("job") }, undefined, ["kms:Decrypt", "kms:DescribeKey"]), Resource: "*" };
const key =
    (flawed: unknown, sound: unknown[] = [keyUse]) =>
    (type: string, property: string, rule: string) =>
        single(rule, type, { [property]: policyOf(...sound) }, { [property]: policyOf(...sound, flawed) });
const grant = {
    keyId: "arn:aws:kms:eu-west-1:111122223333:key/1",
    granteePrincipal: role("job"),
    operations: ["Decrypt"],
    constraints: [{ encryptionContextEquals: { team: "radar" } }],
};

const guard = (rule: string, sound: object, flawed: object, type = "SERVICE_CONTROL_POLICY"): Pair => {
    const attachment = resource(
        "aws:organizations/policyAttachment:PolicyAttachment",
        "attachment",
        { targetId: "r-ab12" },
        { policyId: "guard" },
    );
    const policy = (statement: object) =>
        resource("aws:organizations/policy:Policy", "guard", { type, content: textOf(statement) });
    return { rule, sound: [attachment, policy(sound)], flawed: [attachment, policy(flawed)] };
};
const strangers = (Condition: object) => ({ ...deny(["s3:*", "sqs:*"], Condition), Principal: "*" });

const bucket = (flawed: object): Pair => {
    const own = { ...trusts({ AWS: role("reader") }, undefined, "s3:GetObject"), Resource: "arn:aws:s3:::data/*" };
    const place = { bucket: "data", policy: textOf(own) };
    return single("resource-policy-not-handed-on", "aws:s3/bucketPolicy:BucketPolicy", place, {
        policy: textOf(own, { ...own, Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"], ...flawed }),
    });
};
const image = { ...trusts({ AWS: role("job") }, undefined, ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]) };
const images = (flawed: object, sound: object = image): Pair =>
    single(
        "ecr-policy-closed",
        "aws:ecr/repositoryPolicy:RepositoryPolicy",
        { repository: "models", policy: JSON.stringify({ Statement: sound }) },
        { policy: policyOf(sound, flawed) },
    );
const device = allow("iot:Connect", "arn:aws:iot:eu-west-1:111122223333:client/${iot:Connection.Thing.ThingName}");
const devices = (flawed: unknown): Pair =>
    single("iot-policy-narrow", "aws:iot/policy:Policy", { policy: textOf(device) }, { policy: textOf(flawed) });
const session = (inputs: object) => ({
    schemaVersion: "1.0",
    sessionType: "Standard_Stream",
    inputs: { kmsKeyId: grant.keyId, cloudWatchLogGroupName: "", ...inputs },
});
const pod = { clusterName: "ml", namespace: "training", serviceAccount: "trainer", roleArn: role("pod") };

export const identityOfResources: Pairs = {
    "use of a key through a service for everybody": key(
        {
            ...keyUse,
            Principal: { AWS: "*" },
            Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
        },
        [
            keyUse,
            {
                ...keyUse,
                Principal: { AWS: "*" },
                Condition: {
                    StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com", "KMS:calleraccount": account },
                },
            },
        ],
    )("aws:kms/replicaExternalKey:ReplicaExternalKey", "policy", "kms-key-policy-closed"),
    "use of a key for everybody, beside one who is not known": key(
        { ...keyUse, Principal: { AWS: [unknownString, "*"] } },
        [keyUse, { ...keyUse, Principal: { AWS: [unknownString] } }],
    )("aws-native:kms:ReplicaKey", "keyPolicy", "kms-key-policy-closed"),
    "grants of a key for anybody but services": key(
        { ...keyUse, Action: "kms:Create*", Condition: { Bool: { "kms:GrantIsForAWSResource": "false" } } },
        [keyUse, { ...keyUse, Action: "kms:Create*", Condition: { Bool: { "kms:GrantIsForAWSResource": true } } }],
    )("aws:kms/keyPolicy:KeyPolicy", "policy", "kms-key-grants-for-services"),
    "a grant under a context of nothing": single("kms-grant-narrow", "aws:kms/grant:Grant", grant, {
        constraints: [{ encryptionContextSubset: {} }],
    }),
    "a grant that another account retires": single(
        "kms-grant-narrow",
        "aws:kms/grant:Grant",
        { ...grant, retiringPrincipal: role("admin") },
        { retiringPrincipal: role("admin", "999988887777") },
    ),
    "an external key store on the internet": single(
        "kms-custom-store-private",
        "aws:kms/customKeyStore:CustomKeyStore",
        { customKeyStoreType: "EXTERNAL_KEY_STORE", xksProxyConnectivity: "VPC_ENDPOINT_SERVICE" },
        { xksProxyConnectivity: "PUBLIC_ENDPOINT" },
    ),
    "a text to encrypt that stands in the state": single(
        "kms-plaintext-write-only",
        "aws:kms/ciphertext:Ciphertext",
        { keyId: unknownString, plaintextWo: unknownString, plaintextWoVersion: "1" },
        { plaintextWo: undefined, plaintext: unknownString },
    ),
    "a guard for those it should spare": guard(
        "iam-deny-right-way-round",
        deny("s3:*", { BoolIfExists: { "aws:SecureTransport": "false" } }),
        deny("s3:*", { Bool: { "aws:SecureTransport": [true] } }),
    ),
    "a guard that nothing is left for": guard(
        "iam-deny-takes-effect",
        {
            Effect: "Deny",
            NotAction: ["iam:*", "sts:*"],
            Resource: "*",
            Condition: { Bool: { "aws:ViaAWSService": "false" } },
        },
        { Effect: "Deny", NotAction: ["**"], Resource: "*" },
    ),
    "a perimeter that spares every organization": guard(
        "iam-deny-exemptions-definite",
        strangers({
            StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" },
            BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
        }),
        strangers({
            StringNotLikeIfExists: { "aws:PrincipalOrgID": "o-*" },
            BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
        }),
        "RESOURCE_CONTROL_POLICY",
    ),
    "a share of aws-native that says nothing of outsiders": single(
        "ram-share-inside",
        "aws-native:ram:ResourceShare",
        { name: "subnets", allowExternalPrincipals: "false" },
        { allowExternalPrincipals: undefined },
    ),
    "a bucket's policy in the hands of another account": bucket({
        Principal: { AWS: ["999988887777"] },
        Action: ["S3:putbucketpolicy", "s3:ListBucket"],
    }),
    "a bucket's guards in the hands of another account": bucket({
        Principal: { AWS: role("x", "999988887777") },
        Action: "s3:P*Bucket*",
    }),
    "a queue's policy in the hands of another account": single(
        "resource-policy-not-handed-on",
        "aws-native:sqs:QueuePolicy",
        {
            queues: ["https://sqs.eu-west-1.amazonaws.com/111122223333/q"],
            policyDocument: policyOf({
                ...trusts({ AWS: role("admin") }, undefined, "sqs:SetQueueAttributes"),
                Resource: "arn:aws:sqs:eu-west-1:111122223333:q",
            }),
        },
        {
            policyDocument: policyOf({
                ...trusts({ AWS: role("admin", "999988887777") }, undefined, "sqs:Set*"),
                Resource: "arn:aws:sqs:eu-west-1:111122223333:q",
            }),
        },
    ),
    "images for all units of all organizations": images(
        { ...image, Principal: "*", Condition: { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-*/*"] } } },
        {
            ...image,
            Principal: "*",
            Condition: { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-a1b2c3d4e5/r-ab12/*"] } },
        },
    ),
    "images for everybody of a tag he gives himself": images({
        ...image,
        Principal: { "*": "*" },
        Condition: { StringEquals: { "aws:PrincipalTag/team": "radar" } },
    }),
    "packages from a public source": single(
        "codeartifact-external-connection-known",
        "aws-native:codeartifact:Repository",
        { domainName: "acme", repositoryName: "py", upstreams: ["vetted"] },
        { externalConnections: ["public:pypi"] },
    ),
    "packages from a public source, as a list of blocks": single(
        "codeartifact-external-connection-known",
        "aws:codeartifact/repository:Repository",
        { domain: "acme", repository: "js", externalConnections: null },
        { externalConnections: [{ externalConnectionName: "public:npmjs" }] },
    ),
    "a secret in clear in aws-native": single(
        "secretsmanager-value-write-only",
        "aws-native:secretsmanager:Secret",
        { generateSecretString: { passwordLength: 32 } },
        { secretString: "hunter2hunter2", generateSecretString: undefined },
    ),
    "a password in a parameter of aws-native": single(
        "ssm-parameter-no-secret",
        "aws-native:ssm:Parameter",
        { name: "/llm/max-tokens", type: "String", value: "4096" },
        { name: "/db/password", value: "hunter2hunter2" },
    ),
    "a template of a share of aws-native for all of a service": single(
        "ram-permission-lists-actions",
        "aws-native:ram:Permission",
        { policyTemplate: { Effect: "Allow", Action: ["sagemaker:DescribeModelPackageGroup"] } },
        { policyTemplate: { effect: "Allow", action: "SageMaker:*" } },
    ),
    "root users who keep their passwords": single(
        "organizations-root-access-central",
        "aws:iam/organizationsFeatures:OrganizationsFeatures",
        { enabledFeatures: ["RootSessions", "RootCredentialsManagement"] },
        { enabledFeatures: ["RootSessions"] },
    ),
    "a session document of aws-native that records nothing": single(
        "ssm-session-recorded",
        "aws-native:ssm:Document",
        { documentType: "Session", content: session({ s3BucketName: "records", s3EncryptionEnabled: true }) },
        { content: session({ s3BucketName: "" }) },
    ),
    "a registry of aws-native that fetches from anybody": single(
        "ecr-pull-through-known",
        "aws-native:ecr:PullThroughCacheRule",
        { ecrRepositoryPrefix: "x", upstreamRegistryUrl: "public.ecr.aws" },
        { upstreamRegistryUrl: "GHCR.io" },
    ),
    "a template of repositories that opens them all": single(
        "ecr-policy-closed",
        "aws-native:ecr:RepositoryCreationTemplate",
        { prefix: "ROOT", appliedFor: ["PULL_THROUGH_CACHE"], repositoryPolicy: textOf(image) },
        { repositoryPolicy: textOf({ ...image, Principal: "*", Condition: {} }) },
    ),
    "a replica of a secret of aws-native under the key of AWS": single(
        "secretsmanager-secret-customer-key",
        "aws-native:secretsmanager:Secret",
        { kmsKeyId: grant.keyId, replicaRegions: [{ region: "eu-central-1", kmsKeyId: "alias/team" }] },
        { replicaRegions: { region: "eu-central-1", kmsKeyId: "alias/aws/secretsmanager" } },
    ),
    "images for everybody to do what is not known yet": images({ ...image, Principal: "*", Action: unknownString }),
    "objects for everybody over a transport that is not known yet": single(
        "s3-bucket-policy-closed",
        "aws:s3/bucketPolicy:BucketPolicy",
        { bucket: unknownString, policy: policyOf({ ...image, Action: "s3:GetObject", Resource: unknownString }) },
        {
            policy: policyOf({
                ...image,
                Principal: { AWS: "*" },
                Resource: unknownString,
                Condition: { Bool: { "aws:SecureTransport": unknownString } },
            }),
        },
    ),
    "a device that subscribes to every topic": devices(
        allow("IoT:Subscribe", ["arn:aws:iot:eu-west-1:111122223333:topicfilter/#"]),
    ),
    "a device that connects as any": devices({ ...device, Resource: "arn:aws:iot:*:*:client/*" }),
    "a role for every pod of a namespace": single(
        "eks-pod-identity-own-account",
        "aws-native:eks:PodIdentityAssociation",
        { ...pod, roleArn: unknownString },
        { serviceAccount: "default" },
    ),
    "an archive that its lock opens": single(
        "resource-policy-closed",
        "aws:glacier/vaultLock:VaultLock",
        {
            vaultName: "v",
            completeLock: true,
            policy: textOf({ ...deny("glacier:DeleteArchive", {}), Principal: "*" }),
        },
        { policy: textOf({ ...allow("glacier:InitiateJob", "*"), Principal: { AWS: ["*"] } }) },
    ),
};
