import { policyOf } from "../../lib/policy/faults";
import { isNarrowed } from "../../lib/policy/narrowing";
import { comprises, concerns, reachesEvery } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

/** Each lets its holder gain what another principal may do: its service, and the resources that it is about. */
const escalations: readonly (readonly [string, string])[] = [
    ["AddUserToGroup", "group/*"],
    ["AttachGroupPolicy", "group/*"],
    ["AttachRolePolicy", "role/*"],
    ["AttachUserPolicy", "user/*"],
    ["CreateAccessKey", "user/*"],
    ["CreateLoginProfile", "user/*"],
    ["CreatePolicyVersion", "policy/*"],
    ["CreateServiceSpecificCredential", "user/*"],
    ["DeleteRolePermissionsBoundary", "role/*"],
    ["DeleteUserPermissionsBoundary", "user/*"],
    ["PutGroupPolicy", "group/*"],
    ["PutRolePermissionsBoundary", "role/*"],
    ["PutRolePolicy", "role/*"],
    ["PutUserPolicy", "user/*"],
    ["SetDefaultPolicyVersion", "policy/*"],
    ["UpdateAssumeRolePolicy", "role/*"],
    ["UpdateLoginProfile", "user/*"],
];
const each: readonly (readonly [string, string, string])[] = [
    ...escalations.map(([action, kind]) => [`iam:${action}`, "iam", kind] as const),
    ["kms:PutKeyPolicy", "kms", "key/*"],
    ["sts:AssumeRole", "iam", "role/*"],
    ["lambda:UpdateFunctionCode", "lambda", "function:*"],
    ["s3:PutBucketPolicy", "s3", "*"],
    ["secretsmanager:PutResourcePolicy", "secretsmanager", "secret:*"],
];

/** What says which principals, policies or keys are meant. */
const narrowing =
    /^(iam:(permissionsboundary|policyarn|resourcetag\/)|(aws|secretsmanager):resourcetag\/|kms:(resourcealiases|requestalias))/;
const all = { Effect: "Allow", Action: "*", Resource: "*" };
const may = (Action: string | string[], Resource: string | string[] = "*") => policyOf({ ...all, Action, Resource });
const under = (Condition: object) => policyOf({ ...all, Action: "iam:PutRolePolicy", Condition });
const boundary = { "iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/boundary" };

export const policyNoEscalation = rule(
    {
        name: "iam-policy-no-escalation",
        description: "Nobody may change permissions, keys' policies or trust on every resource.",
        severity: "high",
        control: "roles-immutable",
        remediation: "Name the roles or keys in Resource, or demand a permissions boundary by a condition.",
        frameworks: { nist: ["AC-6(10)", "AC-5"], pci: ["7.2.2"] },
        requirements: ["R5", "R24"],
        tags: ["iam", "escalation"],
    },
    ...identityPolicyChecks(
        (statement) => {
            if (comprises(statement, "*") || isNarrowed(statement, narrowing)) return undefined;
            const held = each.filter(
                ([action, service, kind]) =>
                    concerns(statement, action) && reachesEvery(statement, service, kind) !== undefined,
            );
            if (held.length === 0) return undefined;
            const names = held.slice(0, 3).map(([action]) => action);
            return `allows ${names.join(", ")} on everything; name the resources`;
        },
        {
            compliant: {
                reading: may(["iam:Get*", "iam:List*", "kms:DescribeKey"]),
                "roles under a boundary": under({ StringEquals: boundary }),
                "tagged roles": under({ StringEquals: { "iam:ResourceTag/team": "fraud" } }),
                "one role to assume": may("sts:AssumeRole", "arn:aws:iam::111122223333:role/deploy"),
                "a family of roles": may("iam:AttachRolePolicy", "arn:aws:iam::111122223333:role/team-*"),
                "everything, which another rule refuses": may("*"),
            },
            noncompliant: {
                ...Object.fromEntries(each.map(([action]) => [`all by ${action}`, may([action])])),
                "any role to assume": may("sts:Assume*"),
                "any role of an account": may("sts:AssumeRole", "arn:aws:iam::111122223333:role/*"),
                "any key's policy": may(["KMS:PUTKEYPOLICY"], "arn:aws:kms:*"),
                "any function": may("lambda:Update*", ["arn:aws:lambda:eu-west-1:111122223333:function:*"]),
                "all but some": policyOf({ Effect: "Allow", NotAction: "s3:*", Resource: "*" }),
                "roles under any boundary": under({ StringLike: { "iam:PermissionsBoundary": "*" } }),
                "roles under a boundary, if they have one": under({ StringEqualsIfExists: boundary }),
                "roles under another boundary": under({ StringNotEquals: boundary }),
                "by TLS, which holds nobody": under({ Bool: { "aws:SecureTransport": "true" } }),
            },
        },
    ),
);
