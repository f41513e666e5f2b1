import { unknownString } from "../../../policy-pack/lib/unknown";
import { resource, single, type Pair, type Pairs } from "./pair";

const account = "111122223333";
const key = `arn:aws:kms:eu-central-1:${account}:key/1234abcd`;
const reader = { AWS: `arn:aws:iam::${account}:role/reader` };
const document = (...Statement: readonly object[]) => ({ Version: "2012-10-17", Statement });
const json = (...statements: readonly object[]) => JSON.stringify(document(...statements));

const statement = { Effect: "Allow", Principal: reader, Action: "s3:GetObject", Resource: "arn:aws:s3:::data/*" };
const tls = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
};

const anyone = (Condition: object) => ({ ...statement, Principal: { AWS: "*" }, Condition });
/** A bucket policy that narrows, and one in the same words that only looks so. */
const granted = (sound: object, flawed: object): Pair =>
    single(
        "s3-bucket-policy-closed",
        "aws:s3/bucketPolicy:BucketPolicy",
        { bucket: "data", policy: json(tls, { ...statement, ...sound }) },
        { policy: json(tls, { ...statement, ...flawed }) },
    );

const bucket = resource("aws:s3/bucket:Bucket", "data", { bucket: "data" });
const beside = (type: string, props: object) => resource(`aws:s3/${type}`, "beside", props, { bucket: "data" });
/** A bucket and a resource beside it, which says the one or the other. */
const companions = (rule: string, type: string, sound: object, flaw: object): Pair => ({
    rule,
    sound: [bucket, beside(type, sound)],
    flawed: [beside(type, { ...sound, ...flaw }), bucket],
});
const refusing = (statements: readonly object[]): readonly ReturnType<typeof resource>[] => [
    beside("bucketPolicy:BucketPolicy", { policy: document(...statements) }),
    bucket,
];
const encrypted = (to: object) => ({ rules: [{ applyServerSideEncryptionByDefault: to }] });
const copies = (destination: object) => ({
    replicationConfiguration: {
        role: `arn:aws:iam::${account}:role/copy`,
        rules: [{ status: "Enabled", destination: { bucket: "arn:aws:s3:::copy", ...destination } }],
    },
});

const queue = `arn:aws:sqs:eu-central-1:${account}:jobs`;
const topic = `arn:aws:sns:eu-central-1:${account}:alerts`;
const plain = (Action: string, Resource: string) => ({ ...tls, Action, Resource });
const sends = { Effect: "Allow", Principal: reader, Action: "sqs:SendMessage", Resource: queue };
const publishes = {
    Effect: "Allow",
    Principal: { Service: "s3.amazonaws.com" },
    Action: "sns:Publish",
    Resource: topic,
    Condition: { StringEquals: { "aws:SourceAccount": account } },
};
const address = `https://sqs.eu-central-1.amazonaws.com/${account}/jobs`;
const topicPolicy = (...statements: readonly object[]) => [
    resource("aws:sns/topic:Topic", "alerts", { name: "alerts" }),
    resource("aws:sns/topicPolicy:TopicPolicy", "policy", { policy: json(...statements) }, { arn: "alerts" }),
];
const queuePolicy = (...statements: readonly object[]) => [
    resource("aws:sqs/queuePolicy:QueuePolicy", "policy", { queueUrl: address, policy: json(...statements) }),
    resource("aws:sqs/queue:Queue", "queue", { name: "jobs" }),
];
const dead = JSON.stringify({ deadLetterTargetArn: `arn:aws:sqs:eu-central-1:${account}:lost`, maxReceiveCount: 5 });
const queues = (redrivePolicy?: string) => [
    resource("aws:sqs/queue:Queue", "lost", { name: "lost" }),
    resource("aws:sqs/queue:Queue", "jobs", { name: "jobs", redrivePolicy }),
];

const open = { ...statement, Principal: { AWS: [reader.AWS, "*"] } };

export const services: Pairs = {
    "a star beside a named principal, in a policy given as an object": single(
        "s3-bucket-policy-closed",
        "aws:s3/bucketPolicy:BucketPolicy",
        { bucket: "data", policy: { Version: "2012-10-17", Statement: statement } },
        { policy: { Version: "2012-10-17", Statement: open } },
    ),
    "versioning suspended in the companion of the old type": {
        rule: "s3-bucket-versioned",
        sound: [
            resource("aws:s3/bucketV2:BucketV2", "data", {}),
            resource(
                "aws:s3/bucketVersioningV2:BucketVersioningV2",
                "versions",
                { versioningConfiguration: { status: "Enabled" } },
                { bucket: "data" },
            ),
        ],
        flawed: [
            resource("aws:s3/bucketV2:BucketV2", "data", {}),
            resource(
                "aws:s3/bucketVersioningV2:BucketVersioningV2",
                "versions",
                { versioningConfiguration: { status: "Suspended" } },
                { bucket: "data" },
            ),
        ],
    },
    "an organization that is any, in another letter case": granted(
        anyone({ stringequals: { "AWS:PRINCIPALORGID": ["o-abc123defg"] } }),
        anyone({ stringlike: { "AWS:principalorgid": "*" } }),
    ),
    "an endpoint that is asked for only where it is present": granted(
        anyone({ StringEquals: { "aws:SourceVpce": ["vpce-0123456789abcdef0"] } }),
        anyone({ StringEqualsIfExists: { "aws:SourceVpce": ["vpce-0123456789abcdef0"] } }),
    ),
    "all accounts but one": granted(
        anyone({ StringEquals: { "aws:PrincipalAccount": 111122223333 } }),
        anyone({ StringNotEquals: { "aws:PrincipalAccount": 444455556666 } }),
    ),
    "the internet in halves": granted(
        anyone({ IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "198.51.100.0/24"] } }),
        anyone({ IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } }),
    ),
    "the internet of IPv6 beside an office": granted(
        anyone({ IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }),
        anyone({ IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "0::/0"] } }),
    ),
    "roles of any account": granted(
        anyone({ ArnLike: { "aws:PrincipalArn": `arn:aws:iam::${account}:role/*` } }),
        anyone({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/*" } }),
    ),
    "a condition that says how, and not who": granted(
        anyone({ StringEquals: { "aws:PrincipalOrgID": "o-abc123defg" } }),
        anyone({ StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } }),
    ),
    "paths of organizations that a caller without any meets too": granted(
        anyone({ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-abc123defg/*"] } }),
        anyone({ "ForAllValues:StringLike": { "aws:PrincipalOrgPaths": ["o-abc123defg/*"] } }),
    ),
    "everybody but one": granted({}, { Principal: undefined, NotPrincipal: reader }),
    "the root of any account": granted({ Principal: { AWS: account } }, { Principal: { AWS: "arn:aws:iam::*:root" } }),
    "anyone, on what is not known yet": single(
        "s3-bucket-policy-closed",
        "aws:s3/bucketPolicy:BucketPolicy",
        { bucket: "data", policy: document(tls, { ...statement, Resource: unknownString }) },
        { policy: document(tls, { ...statement, Principal: "*", Resource: unknownString }) },
    ),
    "anyone beside a principal that is not known, on what is not known yet": single(
        "s3-bucket-policy-closed",
        "aws:s3/bucketPolicy:BucketPolicy",
        { bucket: "data", policy: document(tls, statement) },
        {
            policy: document(tls, {
                ...statement,
                Principal: { AWS: ["*", unknownString] },
                Action: ["s3:GetObject", unknownString],
                Resource: unknownString,
            }),
        },
    ),
    "a refusal of plaintext for objects alone": {
        rule: "s3-bucket-tls-only",
        sound: refusing([
            { ...tls, Resource: "arn:aws:s3:::data" },
            {
                ...tls,
                Principal: { AWS: ["*"] },
                Resource: "arn:aws:s3:::data/*",
                Condition: { bool: { "AWS:securetransport": [false] } },
            },
        ]),
        flawed: refusing([{ ...tls, Resource: "arn:aws:s3:::data/*" }]),
    },
    "a refusal of plaintext within one account alone": {
        rule: "s3-bucket-tls-only",
        sound: refusing([{ ...tls, Action: "*", Resource: "*" }]),
        flawed: refusing([
            { ...tls, Condition: { ...tls.Condition, StringEquals: { "aws:PrincipalAccount": account } } },
        ]),
    },
    "a switch that is off, as text": single(
        "s3-public-access-block-complete",
        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        {
            bucket: "data",
            blockPublicAcls: "true",
            blockPublicPolicy: true,
            ignorePublicAcls: true,
            restrictPublicBuckets: "True",
        },
        { restrictPublicBuckets: "false" },
    ),
    "the key of AWS, by its ARN, for both layers": companions(
        "s3-bucket-customer-key",
        "bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
        encrypted({ sseAlgorithm: "aws:kms:dsse", kmsMasterKeyId: key }),
        encrypted({ sseAlgorithm: "aws:kms:dsse", kmsMasterKeyId: `arn:aws:kms:eu-central-1:${account}:alias/aws/s3` }),
    ),
    "a key that is an empty text": companions(
        "s3-bucket-customer-key",
        "bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        encrypted({ sseAlgorithm: "aws:kms", kmsMasterKeyId: "alias/data" }),
        encrypted({ sseAlgorithm: "aws:kms", kmsMasterKeyId: "" }),
    ),
    "a grant to every customer of AWS": companions(
        "s3-bucket-acls-disabled",
        "bucketAclV2:BucketAclV2",
        { acl: "private" },
        {
            acl: undefined,
            accessControlPolicy: {
                owner: { id: "79a5" },
                grants: [
                    {
                        permission: "READ",
                        grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AuthenticatedUsers" },
                    },
                ],
            },
        },
    ),
    "a lifecycle that is off, inline": single(
        "s3-bucket-lifecycle-set",
        "aws:s3/bucket:Bucket",
        { lifecycleRules: [{ enabled: true, abortIncompleteMultipartUploadDays: 7 }] },
        { lifecycleRules: [{ enabled: "false", abortIncompleteMultipartUploadDays: 7 }] },
    ),
    "a log of its own, inline": single(
        "s3-bucket-logs-kept-elsewhere",
        "aws:s3/bucketV2:BucketV2",
        { bucket: "data", loggings: [{ targetBucket: "logs" }] },
        { loggings: [{ targetBucket: "data" }] },
    ),
    "copies with AWS's key, inline": single(
        "s3-replica-customer-key",
        "aws:s3/bucket:Bucket",
        copies({ replicaKmsKeyId: key }),
        copies({ replicaKmsKeyId: "alias/aws/s3" }),
    ),
    "copies without a key, of aws-native": single(
        "s3-replica-customer-key",
        "aws-native:s3:Bucket",
        copies({ encryptionConfiguration: { replicaKmsKeyId: key } }),
        copies({ encryptionConfiguration: { replicaKmsKeyId: "" } }),
    ),
    "copies that leave the account, inline": single(
        "s3-replication-inside",
        "aws:s3/bucket:Bucket",
        copies({ accountId: account }),
        copies({ accountId: "444455556666" }),
    ),
    "pages of anybody's, of aws-native": single(
        "s3-cors-origins-named",
        "aws-native:s3:Bucket",
        {
            corsConfiguration: {
                corsRules: [{ allowedMethods: ["GET"], allowedOrigins: ["https://app.example.com"] }],
            },
        },
        { corsConfiguration: { corsRules: [{ allowedMethods: ["GET"], allowedOrigins: ["*"] }] } },
    ),
    "a credential in an object": single(
        "s3-object-no-secrets",
        "aws:s3/bucketObjectv2:BucketObjectv2",
        { bucket: "data", key: ".env", content: "STAGE=prod\n" },
        { content: "STAGE=prod\nDB_PASSWORD=correct-horse-battery\n" },
    ),
    "an access point for anyone, of several regions": single(
        "s3-shared-path-policy-closed",
        "aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy",
        { details: { name: "a", policy: json(statement) } },
        { details: { name: "a", policy: json({ ...statement, Principal: { AWS: "*" } }) } },
    ),
    "a queue whose policy, by its address, refuses half": {
        rule: "sqs-queue-tls-only",
        sound: queuePolicy(plain("SQS:*", queue), sends),
        flawed: queuePolicy(plain("sqs:ReceiveMessage", queue), sends),
    },
    "a queue for any topic": single(
        "iam-allow-conditions-narrow",
        "aws:sqs/queue:Queue",
        {
            policy: json(plain("sqs:*", queue), {
                ...sends,
                Principal: { Service: "sns.amazonaws.com" },
                Condition: { ArnLike: { "aws:SourceArn": topic } },
            }),
        },
        {
            policy: json(plain("sqs:*", queue), {
                ...sends,
                Principal: { Service: "sns.amazonaws.com" },
                Condition: { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:*" } },
            }),
        },
    ),
    "a queue that loses what fails, beside where it would go": {
        rule: "sqs-dead-letters-kept",
        sound: queues(dead),
        flawed: queues(),
    },
    "a topic of services alone, which refuses no plaintext": {
        rule: "sns-topic-tls-only",
        sound: topicPolicy(plain("SNS:Publish", topic), publishes),
        flawed: topicPolicy(publishes),
    },
    "a topic for whoever takes it by HTTPS": single(
        "sns-topic-policy-closed",
        "aws:sns/topic:Topic",
        {
            policy: json({
                ...publishes,
                Principal: { AWS: "*" },
                Condition: { StringEquals: { "AWS:SourceOwner": account } },
            }),
        },
        {
            policy: json({
                ...publishes,
                Principal: { AWS: "*" },
                Action: "sns:Subscribe",
                Condition: { StringEquals: { "sns:Protocol": "https" } },
            }),
        },
    ),
    "a subscription in plaintext, within a topic of aws-native": single(
        "sns-subscription-encrypted",
        "aws-native:sns:Topic",
        { topicName: "alerts", subscription: [{ protocol: "sqs", endpoint: queue }] },
        { subscription: [{ protocol: "http", endpoint: "http://app.example.com" }] },
    ),
    "a key of AWS's, of aws-native": single(
        "sqs-queue-customer-key",
        "aws-native:sqs:Queue",
        { queueName: "jobs", kmsMasterKeyId: "alias/queues" },
        { kmsMasterKeyId: "alias/aws/sqs" },
    ),
};
