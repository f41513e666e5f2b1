import assert from "node:assert/strict";
import { evaluate } from "../../policy-pack/lib/evaluate";
import { unknownString } from "../../policy-pack/lib/unknown";
import { record } from "./support";

const admin = { Statement: { Effect: "Allow", Action: "*", Resource: "*" } };
const anyone = { Statement: [{ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }] };
const kms = { sseAlgorithm: "aws:kms", kmsMasterKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" };
const vpcConfig = { subnets: ["subnet-1"], securityGroupIds: ["sg-1"] };
const all = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };
const encryptedBy = (serverSideEncryptionByDefault: object) => ({
    bucketEncryption: { serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault }] },
});
const opening = (cidrIp: string) => ({ ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIp });

const letting = (AWS: string) => ({ Effect: "Allow", Principal: { AWS }, Action: "*", Resource: "*" });
const documents = (property: string) =>
    [{ [property]: { Statement: [letting("111122223333")] } }, { [property]: { Statement: [letting("*")] } }] as const;
const pitr = (pointInTimeRecoveryEnabled: boolean) => ({
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled },
});

/** Types that carry a resource policy, the rule that asks that it be closed, and the property that holds it. */
const carriers: readonly (readonly [string, string, string])[] = [
    ["kms:ReplicaKey", "kms-key-policy-closed", "keyPolicy"],
    ["sqs:QueuePolicy", "sqs-queue-policy-closed", "policyDocument"],
    ["sqs:QueueInlinePolicy", "sqs-queue-policy-closed", "policyDocument"],
    ["sns:TopicPolicy", "sns-topic-policy-closed", "policyDocument"],
    ["sns:TopicInlinePolicy", "sns-topic-policy-closed", "policyDocument"],
    ["secretsmanager:ResourcePolicy", "secretsmanager-secret-policy-closed", "resourcePolicy"],
    ["ecr:Repository", "ecr-policy-closed", "repositoryPolicyText"],
    ["ecr:RegistryPolicy", "ecr-policy-closed", "policyText"],
    ["s3:AccessPoint", "s3-access-point-policy-closed", "policy"],
    ["s3express:BucketPolicy", "s3-bucket-policy-closed", "policyDocument"],
    ["backup:BackupVault", "backup-vault-policy-closed", "accessPolicy"],
    ["events:EventBus", "events-bus-policy-closed", "policy"],
    ["logs:ResourcePolicy", "logs-resource-policy-closed", "policyDocument"],
    ["logs:Destination", "logs-destination-policy-closed", "destinationPolicy"],
    ["sagemaker:ModelPackageGroup", "sagemaker-model-package-group-policy-closed", "modelPackageGroupPolicy"],
    ["codeartifact:Domain", "codeartifact-policy-closed", "permissionsPolicyDocument"],
    ["codeartifact:Repository", "codeartifact-policy-closed", "permissionsPolicyDocument"],
    ["kinesis:ResourcePolicy", "kinesis-policy-closed", "resourcePolicy"],
    ["apigateway:RestApi", "apigateway-policy-closed", "policy"],
    ["opensearchservice:Domain", "opensearch-domain-policy-closed", "accessPolicies"],
    ["vpclattice:AuthPolicy", "vpclattice-policy-closed", "policy"],
    ["oam:Sink", "oam-sink-policy-closed", "policy"],
];

/** A concept, the rule that asks for it, what it accepts and what it refuses. */
const pairs: readonly (readonly [string, string, object, object])[] = [
    ["kms:Key", "kms-key-rotation-enabled", { enableKeyRotation: true }, { enableKeyRotation: false }],
    ["kms:Key", "kms-key-deletion-window-long", { pendingWindowInDays: 30 }, { pendingWindowInDays: 7 }],
    [
        "kms:Key",
        "kms-key-policy-closed",
        { keyPolicy: { Statement: [{ Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "kms:*" }] } },
        { keyPolicy: { Statement: [{ Effect: "Allow", Principal: "*", Action: "kms:*", Resource: "*" }] } },
    ],
    ["s3:Bucket", "s3-bucket-customer-key", encryptedBy(kms), encryptedBy({ sseAlgorithm: "AES256" })],
    [
        "s3:Bucket",
        "s3-bucket-versioned",
        { versioningConfiguration: { status: "Enabled" } },
        { versioningConfiguration: { status: "Suspended" } },
    ],
    ["s3:Bucket", "s3-bucket-public-access-blocked", { publicAccessBlockConfiguration: all }, {}],
    [
        "s3:Bucket",
        "s3-public-access-block-complete",
        { publicAccessBlockConfiguration: all },
        { publicAccessBlockConfiguration: { ...all, blockPublicPolicy: false } },
    ],
    [
        "s3:Bucket",
        "s3-bucket-acls-disabled",
        { ownershipControls: { rules: [{ objectOwnership: "BucketOwnerEnforced" }] } },
        { ownershipControls: { rules: [{ objectOwnership: "ObjectWriter" }] } },
    ],
    ["s3:Bucket", "s3-bucket-acls-disabled", { accessControl: "Private" }, { accessControl: "PublicReadWrite" }],
    [
        "s3:BucketPolicy",
        "s3-bucket-policy-closed",
        { bucket: "data", policyDocument: { Statement: [] } },
        { bucket: "data", policyDocument: { Statement: { Effect: "Allow", Principal: "*", Action: "s3:GetObject" } } },
    ],
    [
        "sagemaker:NotebookInstance",
        "sagemaker-notebook-no-direct-internet",
        { directInternetAccess: "Disabled", subnetId: "subnet-1" },
        { subnetId: "subnet-1" },
    ],
    [
        "sagemaker:NotebookInstance",
        "sagemaker-notebook-in-vpc",
        { subnetId: "subnet-1", securityGroupIds: ["sg-1"] },
        { subnetId: "subnet-1" },
    ],
    [
        "sagemaker:Domain",
        "sagemaker-domain-vpc-only",
        { appNetworkAccessType: "VpcOnly" },
        { appNetworkAccessType: "PublicInternetOnly" },
    ],
    [
        "sagemaker:Model",
        "sagemaker-model-isolated",
        { enableNetworkIsolation: true, vpcConfig },
        { enableNetworkIsolation: false, vpcConfig },
    ],
    [
        "sagemaker:EndpointConfig",
        "sagemaker-endpoint-configuration-customer-key",
        { kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
        {},
    ],
    [
        "ec2:SecurityGroup",
        "ec2-security-group-ingress-closed",
        { securityGroupIngress: [opening("10.0.0.0/16")] },
        { securityGroupIngress: [opening("10.0.0.0/16"), { ...opening(""), cidrIpv6: "::/0" }] },
    ],
    [
        "ec2:SecurityGroup",
        "ec2-security-group-egress-closed",
        { securityGroupEgress: [opening("10.0.0.0/16")] },
        { groupDescription: "lets everything out, as it says nothing" },
    ],
    ["ec2:SecurityGroupIngress", "ec2-security-group-ingress-closed", opening("10.0.0.0/16"), opening("0.0.0.0/0")],
    ["ec2:SecurityGroupEgress", "ec2-security-group-egress-closed", opening("10.0.0.0/16"), opening("0.0.0.0/0")],
    [
        "iam:Role",
        "iam-role-trust-closed",
        {
            assumeRolePolicyDocument: {
                Statement: { ...anyone.Statement[0], Principal: { Service: "ec2.amazonaws.com" } },
            },
        },
        { assumeRolePolicyDocument: anyone },
    ],
    [
        "iam:Role",
        "iam-policy-no-administrator",
        { policies: [{ policyName: "none", policyDocument: { Statement: [] } }] },
        { policies: [{ policyName: "all", policyDocument: admin }] },
    ],
    [
        "iam:ManagedPolicy",
        "iam-policy-no-administrator",
        { policyDocument: { Statement: [] } },
        { policyDocument: admin },
    ],
    ["iam:RolePolicy", "iam-policy-no-administrator", { policyDocument: { Statement: [] } }, { policyDocument: admin }],
    ["iam:UserPolicy", "iam-policy-no-administrator", { policyDocument: { Statement: [] } }, { policyDocument: admin }],
    [
        "iam:GroupPolicy",
        "iam-policy-no-administrator",
        { policyDocument: { Statement: [] } },
        { policyDocument: admin },
    ],
    ["sso:PermissionSet", "iam-policy-no-administrator", { inlinePolicy: { Statement: [] } }, { inlinePolicy: admin }],
    [
        "sso:PermissionSet",
        "iam-managed-policy-narrow",
        { managedPolicies: ["arn:aws:iam::111122223333:policy/team"] },
        { managedPolicies: ["arn:aws:iam::aws:policy/AdministratorAccess"] },
    ],
    [
        "iam:Group",
        "iam-managed-policy-narrow",
        { managedPolicyArns: ["arn:aws:iam::111122223333:policy/team"] },
        { managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] },
    ],
    ["organizations:Policy", "organizations-policy-attached", { content: {}, targetIds: ["r-1"] }, { content: {} }],
    [
        "lambda:Permission",
        "lambda-function-not-public",
        { principal: "events.amazonaws.com", sourceArn: "arn:aws:events:eu-west-1:111122223333:rule/r" },
        { principal: "*" },
    ],
    ["lambda:Url", "lambda-function-not-public", { authType: "AWS_IAM" }, { authType: "NONE" }],
    [
        "events:EventBusPolicy",
        "events-bus-policy-closed",
        { statement: letting("111122223333") },
        { statement: letting("*") },
    ],
    ["s3:MultiRegionAccessPointPolicy", "s3-shared-path-policy-closed", ...documents("policy")],
    ["dynamodb:Table", "dynamodb-table-recoverable", pitr(true), pitr(false)],
    ["dynamodb:Table", "dynamodb-table-policy-closed", ...documents("resourcePolicy")],
    ["efs:FileSystem", "efs-file-system-policy-closed", ...documents("fileSystemPolicy")],
    ["backup:BackupVault", "backup-vault-locked", { lockConfiguration: { minRetentionDays: 30 } }, {}],
    ...carriers.map(([type, rule, property]) => [type, rule, ...documents(property)] as const),
];

function findings(type: string, rule: string, inputs: object) {
    const found = evaluate([record(`aws-native:${type}`, "native", inputs)]).filter((one) => one.rule === rule);
    return found.map(({ resource, unknown }) => ({ resource, unknown: unknown === true }));
}

describe("policy pack: resources of aws-native", () => {
    for (const [type, rule, sound, flawed] of pairs) {
        it(`${type} is judged by ${rule}: ${Object.keys({ ...sound, ...flawed }).join(", ")}`, async () => {
            assert.deepEqual(findings(type, rule, sound), []);
            const resource = `urn:pulumi:dev::test::aws-native:${type}::native`;
            assert.deepEqual(findings(type, rule, flawed), [{ resource, unknown: false }]);
        });
    }

    it("names what is not known before the update", async () => {
        const unjudged = findings("s3:Bucket", "s3-public-access-block-complete", {
            publicAccessBlockConfiguration: unknownString,
        });
        assert.deepEqual(
            unjudged.map(({ unknown }) => unknown),
            [true],
        );
    });

    it("is told in whose words its properties are named, and others are not", async () => {
        const saying = (type: string, props: object) =>
            evaluate([record(type, "key", props)]).flatMap(({ rule, message }) =>
                rule === "kms-key-rotation-enabled" ? [/properties are named as in (\S+)\)$/.exec(message)?.[1]] : [],
            );
        assert.deepEqual(saying("aws-native:kms:Key", {}), ["aws:kms/key:Key"]);
        assert.deepEqual(saying("aws:kms/key:Key", {}), [undefined]);
    });

    it("has its companions found by what they point to", async () => {
        const bucket = record("aws-native:s3:Bucket", "data", { bucketName: "data" });
        const refusal = {
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: "*",
            Condition: { Bool: { "aws:SecureTransport": "false" } },
        };
        const policy = record("aws-native:s3:BucketPolicy", "policy", {
            bucket: unknownString,
            policyDocument: { Statement: [refusal] },
        });
        const bound = { ...policy, propertyDependencies: { bucket: [bucket.urn] } };
        const rulesOf = (...records: Parameters<typeof evaluate>[0] extends Iterable<infer R> ? R[] : never) =>
            evaluate(records).flatMap(({ rule, unknown }) => (unknown === true ? [] : [rule]));
        assert.ok(rulesOf(bucket).includes("s3-bucket-tls-only"));
        assert.ok(!rulesOf(bucket, bound).includes("s3-bucket-tls-only"));
    });

    it("leaves other types as they are", async () => {
        assert.deepEqual(evaluate([record("aws-native:iam:InstanceProfile", "ana", { policies: [admin] })]), []);
    });
});
