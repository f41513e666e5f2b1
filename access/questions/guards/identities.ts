import { both, signingIn, toSageMaker } from "../circumstances";
import type { Circumstance, Theme } from "../question";

const changing = [
    "iam:PutRolePolicy",
    "iam:AttachRolePolicy",
    "iam:DetachRolePolicy",
    "iam:DeleteRolePolicy",
    "iam:UpdateAssumeRolePolicy",
    "iam:PutRolePermissionsBoundary",
    "iam:DeleteRolePermissionsBoundary",
    "iam:TagRole",
];
const users = [
    "iam:CreateUser",
    "iam:CreateAccessKey",
    "iam:CreateLoginProfile",
    "iam:UpdateLoginProfile",
    "iam:AttachUserPolicy",
];
const policies = ["iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion", "iam:DeletePolicy"];
const providers = [
    "iam:UpdateSAMLProvider",
    "iam:CreateSAMLProvider",
    "iam:CreateOpenIDConnectProvider",
    "rolesanywhere:CreateTrustAnchor",
];
const everybody = [
    "infra-admin",
    "data-recipient",
    "developer",
    "release-approver",
    "auditor",
    "studio",
    "jobs",
    "hosts",
] as const;
const people = ["role:developer", "role:infra-admin", "role:data-recipient", "role:release-approver", "role:auditor"];

const lacking = (said: string, keys: Circumstance["keys"]) => both(signingIn, { said, keys });

/** Who becomes whom, and who decides about it. */
export const identities: readonly Theme[] = [
    {
        claim: "People sign in from the room, under their own name",
        control: "federated-identities",
        rows: [
            ["identity-provider", "may", "sts:AssumeRoleWithSAML", people, ["room", "entrance"], signingIn],
            [
                "identity-provider@audit",
                "may",
                "sts:AssumeRoleWithSAML",
                "role:archive-auditor",
                ["room", "entrance"],
                signingIn,
            ],
            [
                "identity-provider@audit",
                "never",
                "sts:AssumeRoleWithSAML",
                "role:archive-auditor",
                ["internet", "zone"],
                signingIn,
            ],
            ["identity-provider", "never", "sts:AssumeRoleWithSAML", "role:archive-auditor", "room", signingIn],
            ["identity-provider", "never", "sts:AssumeRoleWithSAML", people, ["internet", "zone"], signingIn],
            [
                "identity-provider",
                "never",
                "sts:AssumeRoleWithSAML",
                people,
                "room",
                lacking("but under a name not on the list", { "sts:RoleSessionName": "mallory@example.com" }),
            ],
            [
                "identity-provider",
                "never",
                "sts:AssumeRoleWithSAML",
                people,
                "room",
                lacking("but without a name", { "sts:RoleSessionName": undefined }),
            ],
            [
                "identity-provider",
                "never",
                "sts:AssumeRoleWithSAML",
                people,
                "room",
                lacking("but to another audience", { "saml:aud": "https://signin.example.com/saml" }),
            ],
            [
                "identity-provider",
                "never",
                "sts:AssumeRoleWithSAML",
                "role:developer:other",
                "room",
                lacking("as another developer", { "sts:RoleSessionName": "{email}" }),
            ],
            [
                "identity-provider",
                "never",
                "sts:AssumeRoleWithSAML",
                ["role:studio", "role:jobs", "role:deployer"],
                "room",
                signingIn,
            ],
            ["identity-provider@other", "never", "sts:AssumeRoleWithSAML", people, "room", signingIn],
        ],
    },
    {
        claim: "Nobody has a user, a password or an access key, and no other identity provider comes in",
        control: "federated-identities",
        rows: [
            [[...everybody, "administrator", "deployer"], "never", users, "iam-user", "internet"],
            [everybody, "never", users, "iam-user", "room"],
            [[...everybody, "administrator"], "never", providers, "*", "room"],
            ["anonymous", "never", "sts:AssumeRoleWithWebIdentity", ["role:jobs", "role:deployer"], "internet"],
            ["deployer", "may", "iam:UpdateSAMLProvider", "saml-provider", "internet"],
        ],
    },
    {
        claim: "Roles, their policies and whom they trust are changed by the pipeline alone",
        control: "roles-immutable",
        rows: [
            [everybody, "never", changing, ["role:jobs", "role:infra-admin"], "room"],
            ["administrator", "never", changing, ["role:jobs", "role:developer", "role:deployer"], "internet"],
            [
                [...everybody, "administrator"],
                "never",
                policies,
                ["policy:boundary-people", "policy:boundary-workloads"],
                "room",
            ],
            [
                ["deployer"],
                "may",
                ["iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy", "iam:TagRole"],
                ["role:jobs", "role:developer"],
                "internet",
            ],
        ],
    },
    {
        claim: "No role is made without a boundary, and none is lifted from its own, by the pipeline neither",
        control: "roles-bounded",
        rows: [
            [
                "deployer",
                "may",
                "iam:CreateRole",
                "iam-role",
                "internet",
                { said: "with the boundary", keys: { "iam:PermissionsBoundary": "{policy:boundary-workloads}" } },
            ],
            [
                "deployer",
                "never",
                ["iam:CreateRole", "iam:PutRolePermissionsBoundary"],
                "iam-role",
                "internet",
                {
                    said: "with another boundary",
                    keys: { "iam:PermissionsBoundary": "arn:aws:iam::aws:policy/AdministratorAccess" },
                },
            ],
            ["deployer", "never", "iam:CreateRole", "iam-role", "internet", { said: "without a boundary" }],
            [
                ["deployer", "administrator"],
                "never",
                "iam:DeleteRolePermissionsBoundary",
                ["role:jobs", "role:developer"],
                "internet",
            ],
            [
                everybody,
                "never",
                "iam:CreateRole",
                "iam-role",
                "room",
                { said: "with the boundary", keys: { "iam:PermissionsBoundary": "{policy:boundary-workloads}" } },
            ],
        ],
    },
    {
        claim: "No role becomes another",
        control: "separation-of-duties",
        rows: [
            [
                [...everybody, "deployer"],
                "never",
                "sts:AssumeRole",
                ["role:studio", "role:jobs", "role:intake", "role:backup", "role:auditor"],
                ["room", "zone"],
            ],
            [
                everybody,
                "never",
                "sts:AssumeRole",
                ["role:deployer", "role:deployer@audit", "role:deployer@network"],
                "room",
            ],
            [
                "administrator",
                "never",
                "sts:AssumeRole",
                ["role:studio", "role:jobs", "role:malware-scan", "role:intake", "role:developer"],
                "internet",
            ],
            [
                "infra-admin",
                "never",
                "iam:PassRole",
                ["role:jobs", "role:studio", "role:deployer"],
                "room",
                toSageMaker,
            ],
            ["administrator@management", "may", "sts:AssumeRole", "role:deployer", "internet"],
        ],
    },
];
