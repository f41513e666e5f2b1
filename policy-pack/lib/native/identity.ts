import { beside, isObject, renamed, type Translation } from "./translation";
import { list } from "../values";

const document = { policyDocument: "policy" };

/** Resources of aws-native that say who may do what, and what keeps the secrets of those who may. */
export const identities: Readonly<Record<string, Translation>> = {
    "aws-native:iam:UserPolicy": renamed("aws:iam/userPolicy:UserPolicy", { ...document, userName: "user" }),
    "aws-native:iam:GroupPolicy": renamed("aws:iam/groupPolicy:GroupPolicy", { ...document, groupName: "group" }),
    "aws-native:iam:User": renamed("aws:iam/user:User", { userName: "name" }),
    "aws-native:iam:Group": {
        type: "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive",
        names: { managedPolicyArns: "policyArns" },
        companions: {
            "aws:iam/groupPolicy:GroupPolicy": ({ policies }, group) =>
                list(policies).map((one) => ({ group, policy: isObject(one) ? one["policyDocument"] : one })),
        },
    },
    "aws-native:iam:ManagedPolicy": {
        type: "aws:iam/policy:Policy",
        names: { policyDocument: "policy", managedPolicyName: "name" },
        companions: {
            "aws:iam/policyAttachment:PolicyAttachment": ({ users, groups, roles }, policyArn) =>
                [users, groups, roles].every((one) => one === undefined)
                    ? undefined
                    : { policyArn, users, groups, roles },
        },
    },
    "aws-native:iam:SamlProvider": renamed("aws:iam/samlProvider:SamlProvider"),
    "aws-native:iam:ServerCertificate": renamed("aws:iam/serverCertificate:ServerCertificate"),
    "aws-native:iam:VirtualMfaDevice": renamed("aws:iam/virtualMfaDevice:VirtualMfaDevice"),
    "aws-native:iam:OidcProvider": renamed("aws:iam/openIdConnectProvider:OpenIdConnectProvider", {
        clientIdList: "clientIdLists",
        thumbprintList: "thumbprintLists",
    }),
    "aws-native:sso:PermissionSet": {
        type: "aws:ssoadmin/permissionSet:PermissionSet",
        companions: {
            "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy": beside(
                "inlinePolicy",
                "permissionSetArn",
                "inlinePolicy",
            ),
            "aws:ssoadmin/managedPolicyAttachmentsExclusive:ManagedPolicyAttachmentsExclusive": beside(
                "managedPolicies",
                "permissionSetArn",
                "managedPolicyArns",
            ),
            "aws:ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment": beside(
                "permissionsBoundary",
                "permissionSetArn",
                "permissionsBoundary",
            ),
        },
    },
    "aws-native:sso:Assignment": renamed("aws:ssoadmin/accountAssignment:AccountAssignment"),
    "aws-native:organizations:Policy": {
        type: "aws:organizations/policy:Policy",
        companions: {
            "aws:organizations/policyAttachment:PolicyAttachment": beside("targetIds", "policyId", "targetId"),
        },
    },
    "aws-native:organizations:Account": {
        type: "aws:organizations/account:Account",
        names: { accountName: "name" },
        shape: ({ parentIds }) => ({ parentId: isObject(parentIds) ? list<unknown>(parentIds)[0] : parentIds }),
    },
    "aws-native:organizations:ResourcePolicy": renamed("aws:organizations/resourcePolicy:ResourcePolicy"),
    "aws-native:secretsmanager:Secret": {
        type: "aws:secretsmanager/secret:Secret",
        names: { replicaRegions: "replicas" },
        companions: {
            "aws:secretsmanager/secretVersion:SecretVersion": beside("secretString", "secretId", "secretString"),
        },
    },
    "aws-native:secretsmanager:ResourcePolicy": renamed("aws:secretsmanager/secretPolicy:SecretPolicy", {
        resourcePolicy: "policy",
        secretId: "secretArn",
    }),
    "aws-native:secretsmanager:RotationSchedule": renamed("aws:secretsmanager/secretRotation:SecretRotation"),
    "aws-native:ssm:Document": {
        type: "aws:ssm/document:Document",
        shape: ({ content }) => ({ content: isObject(content) ? JSON.stringify(content) : content }),
    },
    "aws-native:ssm:Parameter": renamed("aws:ssm/parameter:Parameter"),
    "aws-native:rolesanywhere:Profile": renamed("aws:rolesanywhere/profile:Profile"),
    "aws-native:eks:PodIdentityAssociation": renamed("aws:eks/podIdentityAssociation:PodIdentityAssociation"),
    "aws-native:iot:Policy": renamed("aws:iot/policy:Policy", document),
    "aws-native:iot:RoleAlias": renamed("aws:iot/roleAlias:RoleAlias", {
        credentialDurationSeconds: "credentialDuration",
    }),
    "aws-native:ram:Permission": renamed("aws:ram/permission:Permission"),
    // What says nothing is open to principals outside (CloudFormation, AWS::RAM::ResourceShare).
    "aws-native:ram:ResourceShare": {
        type: "aws:ram/resourceShare:ResourceShare",
        shape: ({ allowExternalPrincipals }) => ({ allowExternalPrincipals: allowExternalPrincipals ?? true }),
    },
    "aws-native:ecr:PublicRepository": {
        type: "aws:ecrpublic/repository:Repository",
        companions: {
            "aws:ecrpublic/repositoryPolicy:RepositoryPolicy": beside(
                "repositoryPolicyText",
                "repositoryName",
                "policy",
            ),
        },
    },
    "aws-native:ecr:PullThroughCacheRule": renamed("aws:ecr/pullThroughCacheRule:PullThroughCacheRule"),
    "aws-native:ecr:ReplicationConfiguration": renamed("aws:ecr/replicationConfiguration:ReplicationConfiguration"),
    "aws-native:ecr:RepositoryCreationTemplate": {
        type: "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate",
        names: { appliedFor: "appliedFors" },
        shape: ({ encryptionConfiguration }) => ({ encryptionConfigurations: list(encryptionConfiguration) }),
    },
};
