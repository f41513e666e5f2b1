import { unknownString } from "../../../policy-pack/lib/unknown";
import { resource, single, type Pair, type Pairs } from "./pair";

export const account = "111122223333";
export const role = (name: string, of = account) => `arn:aws:iam::${of}:role/${name}`;
export const policyOf = (...Statement: unknown[]) => ({ Version: "2012-10-17", Statement });
export const textOf = (...statements: unknown[]) => JSON.stringify(policyOf(...statements));
export const allow = (Action: unknown, Resource: unknown, Condition?: object) => ({
    Effect: "Allow",
    Action,
    Resource,
    ...(Condition && { Condition }),
});
export const deny = (Action: unknown, Condition: object) => ({ ...allow(Action, "*", Condition), Effect: "Deny" });
const read = allow("s3:GetObject", "arn:aws:s3:::team-data/*");
const boundary = "arn:aws:iam::111122223333:policy/boundary";

/** The ways to say what an identity may do, as a resource of the name "subject". */
const carriers = {
    managed: (doc: object) => resource("aws:iam/policy:Policy", "subject", { policy: JSON.stringify(doc) }),
    object: (doc: object) => resource("aws:iam/policy:Policy", "subject", { policy: doc }),
    inline: (doc: object) => resource("aws:iam/rolePolicy:RolePolicy", "subject", { role: "job", policy: doc }),
    group: (policy: object) =>
        resource("aws-native:iam:Group", "subject", { policies: [{ policyName: "p", policyDocument: policy }] }),
    role: (policy: object) =>
        resource("aws-native:iam:Role", "subject", {
            assumeRolePolicyDocument: policyOf(trusts({ Service: "ec2.amazonaws.com" })),
            policies: [{ policyName: "p", policyDocument: policy }],
        }),
    block: (doc: object) =>
        resource("aws:iam/role:Role", "subject", {
            assumeRolePolicy: textOf(trusts({ Service: "ec2.amazonaws.com" })),
            inlinePolicies: { name: "p", policy: JSON.stringify(doc) },
        }),
    permissionSet: (inlinePolicy: object) => resource("aws-native:sso:PermissionSet", "subject", { inlinePolicy }),
};
const identityPair = (
    rule: string,
    carrier: keyof typeof carriers,
    flawed: unknown[],
    sound: unknown[] = [read],
): Pair => ({
    rule,
    sound: [carriers[carrier](policyOf(...sound))],
    flawed: [carriers[carrier](policyOf(...flawed))],
});

export const trusts = (Principal: unknown, Condition?: object, Action: unknown = "sts:AssumeRole") => ({
    Effect: "Allow",
    Principal,
    Action,
    ...(Condition && { Condition }),
});
const trust = (rule: string, sound: unknown, flawed: unknown): Pair =>
    single(
        rule,
        "aws:iam/role:Role",
        { permissionsBoundary: boundary, assumeRolePolicy: policyOf(sound) },
        { assumeRolePolicy: JSON.stringify(policyOf(flawed)) },
    );
const github = "token.actions.githubusercontent.com";
const actions = (Condition: object) =>
    trusts(
        { Federated: `arn:aws:iam::111122223333:oidc-provider/${github}` },
        { ...Condition, "ForAnyValue:StringEquals": { [`${github}:aud`]: ["sts.amazonaws.com"] } },
        "sts:AssumeRoleWithWebIdentity",
    );
const mainBranch = {
    StringEquals: { "Token.Actions.GitHubUserContent.com:SUB": "repo:acme/models:ref:refs/heads/main" },
};
const deployer = trusts({ AWS: role("deployer") });
const everybody = (Condition: object) => trusts({ AWS: "*" }, Condition);
const organization = { StringEquals: { "aws:principalorgid": ["o-a1b2c3d4e5"] } };

const toJob = { StringEquals: { "iam:PassedToService": "sagemaker.amazonaws.com" } };
const passes = (Condition?: object, Resource: unknown = role("team-*"), Action: unknown = "iam:PassRole") =>
    allow(Action, Resource, Condition);
const makes = (Condition?: object, Action: unknown = "iam:CreateRole") => allow(Action, role("team/*"), Condition);
const bounded = makes({ StringEquals: { "iam:PermissionsBoundary": boundary } });
const known = allow("s3:GetObject", unknownString);

export const identity: Pairs = {
    "every action of every service, spelled *:*": identityPair("iam-policy-no-administrator", "managed", [
        allow("*:*", "*"),
    ]),
    "everything on every ARN, in lists": identityPair("iam-policy-no-administrator", "group", [
        allow(["s3:GetObject", "*"], ["arn:aws:s3:::team-data/*", "arn:*"]),
    ]),
    "everything in a permission set of aws-native": identityPair("iam-policy-no-administrator", "permissionSet", [
        allow("*", "arn:aws:*", { BoolIfExists: { "aws:MultiFactorAuthPresent": "true" } }),
    ]),
    "everything in an inline policy that is a single block": identityPair("iam-policy-no-administrator", "block", [
        { Effect: "Allow", Action: "*", Resource: "*" },
    ]),
    "everything beside a grant on what is not known": identityPair(
        "iam-policy-no-administrator",
        "object",
        [known, allow("*", "*")],
        [known],
    ),
    "any role to pass beside a statement that is not known": identityPair(
        "iam-pass-role-narrow",
        "role",
        [unknownString, passes(undefined, "*")],
        [unknownString],
    ),
    "every object beside a bucket that is not known": identityPair(
        "iam-policy-data-named",
        "object",
        [allow("s3:GetObject", [unknownString, "*"])],
        [allow("s3:GetObject", [unknownString])],
    ),
    "every key beside a condition that is not known": identityPair(
        "iam-policy-decrypts-named-keys",
        "group",
        [{ ...read, Condition: { StringEquals: { "aws:SourceVpce": unknownString } } }, allow("kms:De*", "*")],
        [{ ...read, Condition: { StringEquals: { "aws:SourceVpce": unknownString } } }],
    ),
    "all of IAM by a pattern of its first letter": identityPair("iam-policy-no-service-wildcard", "role", [
        allow("I*:*", ["*"]),
    ]),
    "all but some resources": identityPair("iam-policy-lists-actions", "inline", [
        { Effect: "Allow", Action: "s3:GetObject", NotResource: "arn:aws:s3:::team-data/*" },
    ]),
    "any role to pass, by a question mark": identityPair(
        "iam-pass-role-narrow",
        "inline",
        [passes(toJob, ["arn:aws:iam::*:role/*"], ["iam:?assRole"])],
        [passes(toJob)],
    ),
    "a family of roles to pass to any service": identityPair(
        "iam-pass-role-narrow",
        "managed",
        [passes()],
        [passes(toJob)],
    ),
    "a role to pass to services of any name": identityPair(
        "iam-pass-role-narrow",
        "group",
        [passes({ StringLike: { "IAM:passedtoservice": ["ec2.amazonaws.com", "*.amazonaws.com"] } }, role("job"))],
        [passes({ StringLike: { "iam:PassedToService": "sagemaker.*" } }, role("job"))],
    ),
    "a role to pass to all services but one": identityPair(
        "iam-pass-role-narrow",
        "permissionSet",
        [passes({ StringNotEquals: { "iam:PassedToService": "ec2.amazonaws.com" } })],
        [passes(toJob)],
    ),
    "roles made without a boundary, by a pattern": identityPair(
        "iam-boundaries-kept",
        "managed",
        [makes(undefined, "IAM:Create*")],
        [bounded],
    ),
    "roles made under a boundary of any name": identityPair(
        "iam-boundaries-kept",
        "inline",
        [makes({ ArnLike: { "iam:PermissionsBoundary": "arn:aws:iam::*:policy/*" } })],
        [makes({ ArnLike: { "iam:PermissionsBoundary": "arn:aws:iam::*:policy/boundary-*" } })],
    ),
    "roles made under a boundary, if there is one": identityPair(
        "iam-boundaries-kept",
        "group",
        [makes({ StringEqualsIfExists: { "iam:PermissionsBoundary": boundary } })],
        [makes(), deny("iam:CreateRole", { StringNotEquals: { "iam:PermissionsBoundary": boundary } })],
    ),
    "a boundary that may be taken away": identityPair(
        "iam-boundaries-kept",
        "object",
        [bounded, makes(undefined, ["iam:Delete*Boundary"])],
        [bounded, makes(undefined, ["iam:DeleteRole", "iam:DeleteRolePolicy"])],
    ),
    "a user who raises himself": identityPair(
        "iam-policy-no-escalation",
        "inline",
        [allow("iam:Put*", "arn:aws:iam::*:user/${aws:username}")],
        [allow("iam:ChangePassword", "arn:aws:iam::*:user/${aws:username}")],
    ),
    "shares with strangers, as no condition holds them": identityPair(
        "iam-policy-no-escalation",
        "managed",
        [allow("ram:CreateResourceShare", "*")],
        [allow("ram:CreateResourceShare", "*", { Bool: { "ram:RequestedAllowsExternalPrincipals": "false" } })],
    ),
    "links into Studio from both halves of the internet": identityPair(
        "iam-presigned-links-bound",
        "inline",
        [
            allow("sagemaker:createPresigned*", "*", {
                IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] },
            }),
        ],
        [allow("sagemaker:createPresigned*", "*", { IpAddress: { "aws:SourceIp": ["203.0.113.0/24"] } })],
    ),
    "a guard whose exemption is everybody": identityPair(
        "iam-deny-exemptions-definite",
        "inline",
        [read, deny("s3:*", { StringNotLike: { "aws:SourceVpce": "*" } })],
        [read, deny("s3:*", { StringNotEquals: { "aws:SourceVpce": "vpce-0a1b2c3d4e5f60718" } })],
    ),
    "a policy of power users in another partition": single(
        "iam-managed-policy-narrow",
        "aws:iam/policyAttachment:PolicyAttachment",
        { roles: ["job"], policyArn: "arn:aws-cn:iam::111122223333:policy/PowerUserAccess" },
        { policyArn: "arn:aws-cn:iam::aws:policy/AWSKeyManagementServicePowerUser" },
    ),
    "a broad policy beside one that is not known": single(
        "iam-managed-policy-narrow",
        "aws:iam/role:Role",
        { assumeRolePolicy: unknownString, managedPolicyArns: [unknownString] },
        { managedPolicyArns: [unknownString, "arn:aws:iam::aws:policy/AdministratorAccess"] },
    ),
    "a broad policy of a group of aws-native": single(
        "iam-managed-policy-narrow",
        "aws-native:iam:Group",
        { managedPolicyArns: ["arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"] },
        { managedPolicyArns: ["arn:aws:iam::aws:policy/IAMFullAccess"] },
    ),
    "a managed policy of aws-native that names users": single(
        "iam-user-policies-absent",
        "aws-native:iam:ManagedPolicy",
        { policyDocument: policyOf(read), roles: ["job"] },
        { users: ["ada"] },
    ),
    "a boundary made beside the role that bounds nothing": {
        rule: "iam-boundary-bounds",
        sound: [
            resource("aws:iam/policy:Policy", "wall", { policy: textOf(allow("s3:*", "*")) }),
            resource("aws:iam/role:Role", "job", {}, { permissionsBoundary: "wall" }),
        ],
        flawed: [
            resource("aws:iam/policy:Policy", "wall", { policy: textOf(allow(["*"], ["*"])) }),
            resource("aws:iam/role:Role", "job", {}, { permissionsBoundary: "wall" }),
        ],
    },
    "half a day of on-premises sessions, as text": single(
        "iam-role-session-short",
        "aws:rolesanywhere/profile:Profile",
        { roleArns: [role("onprem")], durationSeconds: "3600" },
        { durationSeconds: "43200" },
    ),
    "an issuer of tokens without TLS": single(
        "iam-identity-provider-encrypted",
        "aws:ssoadmin/trustedTokenIssuer:TrustedTokenIssuer",
        { trustedTokenIssuerConfiguration: { oidcJwtConfiguration: { issuerUrl: "https://idp.example.com" } } },
        { trustedTokenIssuerConfiguration: [{ oidcJwtConfiguration: { issuerUrl: "http://idp.example.com" } }] },
    ),
    "an assignment of aws-native to one user": single(
        "ssoadmin-assigned-to-groups",
        "aws-native:sso:Assignment",
        { principalType: "GROUP", principalId: "g", targetType: "AWS_ACCOUNT" },
        { principalType: "USER" },
    ),
    "an application for the whole directory": single(
        "ssoadmin-application-assigned",
        "aws:ssoadmin/applicationAssignmentConfiguration:ApplicationAssignmentConfiguration",
        { applicationArn: unknownString, assignmentRequired: "true" },
        { assignmentRequired: "false" },
    ),
    "trust in everybody, one service among them": trust(
        "iam-role-trust-closed",
        trusts({ Service: "ec2.amazonaws.com" }),
        trusts({ Service: ["ec2.amazonaws.com"], AWS: "*" }),
    ),
    "trust in whoever lacks an organization": trust(
        "iam-role-trust-closed",
        everybody(organization),
        everybody({ "ForAllValues:StringEquals": organization.StringEquals }),
    ),
    "trust in roles of one name anywhere": trust(
        "iam-role-trust-closed",
        everybody({ ArnLike: { "aws:PrincipalArn": role("deployer") } }),
        everybody({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/deployer" } }),
    ),
    "trust in all addresses of IPv6": trust(
        "iam-role-trust-closed",
        everybody({ IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }),
        everybody({ IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "0:0::0/0"] } }),
    ),
    "trust in everybody beside a principal that is not known": single(
        "iam-role-trust-closed",
        "aws-native:iam:Role",
        { permissionsBoundary: boundary, assumeRolePolicyDocument: policyOf(trusts({ AWS: [unknownString] })) },
        { assumeRolePolicyDocument: policyOf(trusts({ AWS: [unknownString, "*"] })) },
    ),
    "trust in an account by its digits": trust("iam-role-trust-account-narrow", deployer, trusts({ AWS: account })),
    "trust in a service for whatever account's jobs": trust(
        "iam-allow-conditions-narrow",
        trusts(
            { Service: "glue.amazonaws.com" },
            { ArnLike: { "aws:SourceArn": "arn:aws:glue:*:111122223333:job/*" } },
        ),
        trusts({ Service: "glue.amazonaws.com" }, { ArnLike: { "aws:SourceArn": "arn:aws:glue:*:*:*" } }),
    ),
    "subjects of GitHub that another in the list leaves open": trust(
        "iam-role-trust-subject-named",
        actions(mainBranch),
        actions({ StringLike: { [`${github}:sub`]: ["repo:acme/models:ref:refs/heads/main", "repo:*:*"] } }),
    ),
    "subjects of GitHub that are asked for if told": trust(
        "iam-role-trust-subject-named",
        actions(mainBranch),
        actions({ StringEqualsIfExists: { [`${github}:sub`]: "repo:acme/models:ref:refs/heads/main" } }),
    ),
};
