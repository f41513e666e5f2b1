import { policyOf } from "../../lib/policy/faults";
import { isNarrowed } from "../../lib/policy/narrowing";
import { comprises, concerns, reachesEvery } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { escalations } from "./escalations";
import { identityPolicyChecks } from "./identity-policies";

/** What says which principals, policies or keys are meant. */
const narrowing =
    /^(iam:(permissionsboundary|policyarn|resourcetag\/)|(aws|ec2|secretsmanager|ssm):resourcetag\/|kms:(resourcealiases|requestalias)|ram:(principal|resourcearn|requestedallowsexternalprincipals)$)/;
/** Actions by which a user raises himself, where the resource is the user who calls. */
const onOneself = ["iam:PutUserPolicy", "iam:AttachUserPolicy", "iam:DeleteUserPermissionsBoundary"];
const all = { Effect: "Allow", Action: "*", Resource: "*" };
const may = (Action: string | string[], Resource: string | string[] = "*") => policyOf({ ...all, Action, Resource });
const under = (Condition: object) => policyOf({ ...all, Action: "iam:PutRolePolicy", Condition });
const place = new Map([
    ["iam", ":111122223333"],
    ["s3", ":"],
]);
const ofAccount = (service: string, kind: string) =>
    `arn:aws:${service}:${place.get(service) ?? "eu-west-1:111122223333"}:${kind}`;
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
            const given = comprises(statement, "*")
                ? []
                : escalations.filter(([action]) => concerns(statement, action));
            if (given.length === 0 || isNarrowed(statement, narrowing)) return undefined;
            const held = given.filter(([, service, kind]) => reachesEvery(statement, service, kind) !== undefined);
            const raised = onOneself.find((action) => concerns(statement, action));
            if (raised !== undefined && statement.resources?.some((one) => /:user\/.*\$\{aws:username\}$/i.test(one)))
                return `allows ${raised} on oneself; take it out`;
            if (held.length === 0) return undefined;
            const names = held.slice(0, 3).map(([action]) => action);
            return `allows ${names.join(", ")} on everything; name the resources`;
        },
        {
            compliant: {
                reading: may(["iam:Get*", "iam:List*", "kms:DescribeKey"]),
                "roles under a boundary": under({ StringEquals: boundary }),
                "tagged roles": under({ StringEquals: { "iam:ResourceTag/team": "fraud" } }),
                "one's own key": may("iam:CreateAccessKey", "arn:aws:iam::*:user/${aws:username}"),
                "one role to assume": may("sts:AssumeRole", "arn:aws:iam::111122223333:role/deploy"),
                "a family of roles": may("iam:AttachRolePolicy", "arn:aws:iam::111122223333:role/team-*"),
                "everything, which another rule refuses": may("*"),
            },
            noncompliant: {
                ...Object.fromEntries(
                    escalations.map(([action, service, kind]) => [
                        `all by ${action}`,
                        may([action], ofAccount(service, kind)),
                    ]),
                ),
                "any role of an account": may("sts:Assume*", "arn:aws:iam::111122223333:role/*"),
                "any key's policy": may(["KMS:PUTKEYPOLICY"], "arn:aws:kms:*"),
                "any function": may("lambda:Update*", ["arn:aws:lambda:eu-west-1:111122223333:function:*"]),
                oneself: may("iam:*UserPolicy", "arn:aws:iam::*:user/${aws:username}"),
                "all but some": policyOf({ Effect: "Allow", NotAction: "s3:*", Resource: "*" }),
                "roles under any boundary": under({ StringLike: { "iam:PermissionsBoundary": "*" } }),
                "roles under a boundary, if they have one": under({ StringEqualsIfExists: boundary }),
                "roles under another boundary": under({ StringNotEquals: boundary }),
                "by TLS, which holds nobody": under({ Bool: { "aws:SecureTransport": "true" } }),
            },
        },
    ),
);
