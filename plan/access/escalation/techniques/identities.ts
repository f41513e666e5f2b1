import { iamPath } from "../../../../components/names";
import type { Principal } from "../../model";
import { list } from "../../words";
import type { Edit } from "../gain";
import type { Scene } from "../scene";
import { sources, type Actor, type Call, type Technique } from "../technique";

const { rhino, bishop, pathfinding, hacking, pacu, aws } = sources;

/** Becoming another principal by its trust, which within an account needs no permission of one's own. */
export const assumeRole: Technique = {
    id: "assume-role",
    title: "becomes a role that trusts him",
    source: bishop,
    actions: [],
    attempts: (scene, { principal }) =>
        scene
            .rolesAdmitting(principal.account)
            .filter(({ arn }) => arn !== principal.arn)
            .map((role) => ({
                calls: [{ action: "sts:AssumeRole", on: role.arn }],
                gains: [{ kind: "acts-as", on: role.arn }],
            })),
};

/** Whoever decides what an identity provider says signs in as anybody who trusts it. */
function forging(id: string, title: string, signIn: string, ...actions: readonly string[]): Technique {
    return {
        id,
        title,
        source: pathfinding,
        actions,
        attempts: (scene, { principal: { account } }) =>
            scene.roles(account).flatMap((role) =>
                providersOf(role, signIn).map((provider) => ({
                    calls: [
                        ...actions.map((action): Call => ({ action })),
                        { action: signIn, on: role.arn, as: provider },
                    ],
                    gains: [{ kind: "acts-as", on: role.arn }],
                })),
            ),
    };
}

function providersOf({ trust }: Principal, signIn: string): readonly string[] {
    return trust.document.Statement.filter(
        ({ Effect, Action }) => Effect === "Allow" && list(Action).includes(signIn),
    ).flatMap(({ Principal: who }) => (who === "*" ? [] : list(who?.Federated)));
}

/** One call on a role changes what it may do, or who becomes it. */
function onRole(id: string, title: string, source: string, action: string, kind: Edit): Technique {
    return {
        id,
        title,
        source,
        actions: [action],
        attempts: (scene: Scene, { principal }: Actor) =>
            scene
                .roles(principal.account)
                .map(({ arn }) => ({ calls: [{ action, on: arn }], gains: [{ kind, on: arn }] })),
    };
}

/** A new version of a managed policy changes every role that has it, as permissions or as boundary. */
function onPolicy(id: string, title: string, source: string, ...actions: readonly string[]): Technique {
    return {
        id,
        title,
        source,
        actions,
        attempts: (scene, { principal: { account } }) => {
            const roles = scene.roles(account);
            const attached = roles.flatMap(({ identity, boundary }) => [...identity, ...(boundary ? [boundary] : [])]);
            const managed = [...new Set(attached.map(({ name }) => name))].filter((name) => !name.includes("/"));
            return managed.map((name) => ({
                calls: actions.map((action) => ({ action, on: `arn:aws:iam::${account}:policy${iamPath}${name}` })),
                gains: roles.flatMap(({ arn, identity, boundary }) => [
                    ...(identity.some((each) => each.name === name)
                        ? [{ kind: "edits-identity" as const, on: arn }]
                        : []),
                    ...(boundary?.name === name ? [{ kind: "edits-boundary" as const, on: arn }] : []),
                ]),
            }));
        },
    };
}

/** New identities, and new credentials of old ones: nothing here has users, so one made is one more. */
function making(id: string, title: string, source: string, ...actions: readonly string[]): Technique {
    return {
        id,
        title,
        source,
        actions,
        attempts: (_, { principal: { account } }) => [
            {
                calls: actions.map((action) => ({ action })),
                gains: [{ kind: "changes-identities", on: account }],
            },
        ],
    };
}

export const identityTechniques: readonly Technique[] = [
    forging(
        "forge-saml",
        "has the identity provider say what he likes",
        "sts:AssumeRoleWithSAML",
        "iam:UpdateSAMLProvider",
    ),
    forging(
        "replace-saml",
        "puts another identity provider in the place of the old one",
        "sts:AssumeRoleWithSAML",
        "iam:DeleteSAMLProvider",
        "iam:CreateSAMLProvider",
    ),
    forging(
        "replace-oidc",
        "puts another web identity provider in place",
        "sts:AssumeRoleWithWebIdentity",
        "iam:CreateOpenIDConnectProvider",
    ),
    forging(
        "oidc-client",
        "adds a client to a web identity provider",
        "sts:AssumeRoleWithWebIdentity",
        "iam:AddClientIDToOpenIDConnectProvider",
    ),
    forging(
        "oidc-thumbprint",
        "has a web identity provider trust another host",
        "sts:AssumeRoleWithWebIdentity",
        "iam:UpdateOpenIDConnectProviderThumbprint",
    ),
    onRole("put-role-policy", "writes a role's policy", rhino, "iam:PutRolePolicy", "edits-identity"),
    onRole("attach-role-policy", "gives a role another policy", rhino, "iam:AttachRolePolicy", "edits-identity"),
    onRole("delete-role-policy", "takes a guard off a role", bishop, "iam:DeleteRolePolicy", "edits-identity"),
    onRole("detach-role-policy", "takes a guard off a role", bishop, "iam:DetachRolePolicy", "edits-identity"),
    onRole("trust", "decides whom a role trusts", rhino, "iam:UpdateAssumeRolePolicy", "edits-trust"),
    onRole(
        "boundary-off",
        "takes a role's boundary off",
        pathfinding,
        "iam:DeleteRolePermissionsBoundary",
        "edits-boundary",
    ),
    onRole(
        "boundary-change",
        "gives a role another boundary",
        pathfinding,
        "iam:PutRolePermissionsBoundary",
        "edits-boundary",
    ),
    onRole("tag-role", "tags a role past the conditions on tags", aws, "iam:TagRole", "edits-tags"),
    onRole("untag-role", "takes tags off a role", aws, "iam:UntagRole", "edits-tags"),
    onPolicy("policy-version", "writes a new version of a policy", rhino, "iam:CreatePolicyVersion"),
    onPolicy("policy-default", "makes an old version of a policy the valid one", rhino, "iam:SetDefaultPolicyVersion"),
    making("create-role", "makes a role", bishop, "iam:CreateRole", "iam:PutRolePolicy"),
    making("create-role-attached", "makes a role", bishop, "iam:CreateRole", "iam:AttachRolePolicy"),
    making("create-user", "makes a user with a key", bishop, "iam:CreateUser", "iam:CreateAccessKey"),
    making("access-key", "makes a key for a user", rhino, "iam:CreateAccessKey"),
    making("access-key-on", "switches a user's key on", pathfinding, "iam:UpdateAccessKey"),
    making("login", "gives a user a password", rhino, "iam:CreateLoginProfile"),
    making("login-change", "changes a user's password", rhino, "iam:UpdateLoginProfile"),
    making("mfa-off", "takes a user's second factor off", hacking, "iam:DeactivateMFADevice"),
    making("user-policy", "writes a user's policy", rhino, "iam:PutUserPolicy"),
    making("user-attach", "gives a user another policy", rhino, "iam:AttachUserPolicy"),
    making("user-boundary-off", "takes a user's boundary off", pathfinding, "iam:DeleteUserPermissionsBoundary"),
    making("group-policy", "writes a group's policy", rhino, "iam:PutGroupPolicy"),
    making("group-attach", "gives a group another policy", rhino, "iam:AttachGroupPolicy"),
    making("group-join", "puts a user into a group", rhino, "iam:AddUserToGroup"),
    making("service-credential", "makes a credential for one service", pacu, "iam:CreateServiceSpecificCredential"),
    making("service-credential-reset", "resets such a credential", pacu, "iam:ResetServiceSpecificCredential"),
    making("ssh-key", "uploads a key of a user's", pacu, "iam:UploadSSHPublicKey"),
    making("certificate", "uploads a certificate of a user's", pacu, "iam:UploadSigningCertificate"),
    making(
        "roles-anywhere",
        "lets his certificates be roles",
        hacking,
        "rolesanywhere:CreateTrustAnchor",
        "rolesanywhere:CreateProfile",
    ),
    making("roles-anywhere-anchor", "changes whose certificates are roles", hacking, "rolesanywhere:UpdateTrustAnchor"),
    making("permission-set", "writes a permission set", pathfinding, "sso:PutInlinePolicyToPermissionSet"),
    making(
        "permission-set-attach",
        "gives a permission set a policy",
        pathfinding,
        "sso:AttachManagedPolicyToPermissionSet",
    ),
    making("assignment", "assigns a permission set", pathfinding, "sso:CreateAccountAssignment"),
    making(
        "directory",
        "puts somebody into a group of the directory",
        pathfinding,
        "identitystore:CreateGroupMembership",
    ),
    making("instance-profile", "puts a role into an instance profile", pathfinding, "iam:AddRoleToInstanceProfile"),
    making("assume-root", "becomes an account's root user", hacking, "sts:AssumeRoot"),
];
