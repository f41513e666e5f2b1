import { filled, type AnswerTable, type Question } from "./answer";

/** IAM is global: its ARNs have no region. The path is part of the ARN, not of the name. */
function iamArn(kind: string) {
    return (question: Question) => {
        const { path } = question.inputs;
        const prefix = typeof path === "string" ? path : "/";
        return filled(`arn:aws:iam::{account}:${kind}${prefix}{name}`, question, "arn");
    };
}

const keyOutputs = { id: "{uuid}", arn: "arn:aws:kms:{region}:{account}:key/{id}", keyId: "{id}" } as const;

/** IAM, KMS, IAM Access Analyzer, Organizations, Cognito. */
export const identity: AnswerTable = {
    "aws:iam/role:Role": {
        id: "{name}",
        arn: iamArn("role"),
        name: "{name}",
        uniqueId: (question) => filled("AROA{hex17}", question, "uniqueId").toUpperCase(),
    },
    "aws:iam/policy:Policy": {
        id: iamArn("policy"),
        arn: iamArn("policy"),
        name: "{name}",
        attachmentCount: 0,
        policyId: (question) => filled("ANPA{hex17}", question, "policyId").toUpperCase(),
    },
    "aws:iam/rolePolicy:RolePolicy": {
        id: (question) => filled(`${String(question.inputs["role"])}:{name}`, question, "id"),
        name: "{name}",
    },
    "aws:iam/instanceProfile:InstanceProfile": { id: "{name}", arn: iamArn("instance-profile"), name: "{name}" },
    "aws:iam/samlProvider:SamlProvider": {
        id: "arn:aws:iam::{account}:saml-provider/{name}",
        arn: "arn:aws:iam::{account}:saml-provider/{name}",
        validUntil: "2035-01-01T00:00:00Z",
    },
    "aws:iam/serviceLinkedRole:ServiceLinkedRole": {
        id: "arn:aws:iam::{account}:role/aws-service-role/{awsServiceName}/AWSServiceRole",
        arn: "arn:aws:iam::{account}:role/aws-service-role/{awsServiceName}/AWSServiceRole",
    },
    "aws:kms/key:Key": keyOutputs,
    "aws:kms/externalKey:ExternalKey": {
        ...keyOutputs,
        keyState: "Enabled",
        keyUsage: "ENCRYPT_DECRYPT",
        expirationModel: (question) =>
            question.inputs["validTo"] === undefined ? "KEY_MATERIAL_DOES_NOT_EXPIRE" : "KEY_MATERIAL_EXPIRES",
    },
    "aws:kms/alias:Alias": {
        id: "{name}",
        arn: "arn:aws:kms:{region}:{account}:{name}",
        name: "{name}",
        targetKeyArn: "arn:aws:kms:{region}:{account}:key/{targetKeyId}",
    },
    "aws:accessanalyzer/analyzer:Analyzer": {
        id: "{analyzerName}",
        arn: "arn:aws:access-analyzer:{region}:{account}:analyzer/{analyzerName}",
    },
    "aws:organizations/account:Account": {
        // A new account has an id of its own, which is not that of the account that asks for it.
        id: newAccountId,
        arn: (_, id) => `arn:aws:organizations::o-exampleorg/${id}`,
        status: "ACTIVE",
    },
    "aws:organizations/organizationalUnit:OrganizationalUnit": {
        id: "ou-{hex4}-{hex8}",
        arn: "arn:aws:organizations::{account}:ou/o-exampleorg/{id}",
        accounts: () => [],
    },
    "aws:organizations/policy:Policy": {
        id: "p-{hex10}",
        arn: "arn:aws:organizations::{account}:policy/o-exampleorg/service_control_policy/{id}",
    },
    "aws:cognito/userPool:UserPool": {
        id: "{region}_{hex9}",
        arn: "arn:aws:cognito-idp:{region}:{account}:userpool/{id}",
        endpoint: "cognito-idp.{region}.amazonaws.com/{id}",
        name: "{name}",
    },
    "aws:cognito/userPoolClient:UserPoolClient": { id: "{hex26}", clientSecret: "{hex52}", name: "{name}" },
    "aws:cognito/managedUserPoolClient:ManagedUserPoolClient": { id: "{hex26}", clientSecret: "{hex52}" },
    "aws:cognito/user:User": { id: "{userPoolId}/{username}", sub: "{hex32}", status: "FORCE_CHANGE_PASSWORD" },
    "aws:cognito/userInGroup:UserInGroup": { id: "{userPoolId}/{groupName}/{username}" },
    "aws:cognito/userPoolDomain:UserPoolDomain": { id: "{domain}", cloudfrontDistribution: "{hex14}.cloudfront.net" },
};

function newAccountId(question: Question): string {
    const digits = BigInt(`0x${filled("{hex12}", question, "accountId")}`) % 900_000_000_000n;
    return String(digits + 100_000_000_000n);
}
