import { policyOf } from "../../lib/policy/faults";
import { passesAnyRole, passesToAnyService } from "../../lib/policy/passing";
import { comprises, concerns } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

const pass = { Effect: "Allow", Action: "iam:PassRole", Resource: "arn:aws:iam::111122223333:role/team-job" };
const family = "arn:aws:iam::111122223333:role/team-*";
const toSageMaker = { StringEquals: { "iam:PassedToService": "sagemaker.amazonaws.com" } };

export const passRoleNarrow = rule(
    {
        name: "iam-pass-role-narrow",
        description: "Roles are passed by name, so that nobody hands a stronger role to a job of his.",
        severity: "high",
        control: "least-privilege",
        remediation: "Name the roles in Resource and the service in iam:PassedToService.",
        frameworks: { nist: ["AC-6(10)"], pci: ["7.2.2"] },
        requirements: ["R5", "R24"],
        tags: ["iam", "escalation"],
    },
    ...identityPolicyChecks(
        (statement, document) => {
            if (comprises(statement, "*") || !concerns(statement, "iam:PassRole")) return undefined;
            return passesAnyRole(statement)
                ? "passes any role (iam:PassRole); name the roles in Resource"
                : passesToAnyService(statement, document);
        },
        {
            compliant: {
                "a role": policyOf(pass),
                "a family of roles, to one service": policyOf({
                    ...pass,
                    Resource: family,
                    Condition: toSageMaker,
                }),
                "a family of roles, other services refused": policyOf(
                    { ...pass, Resource: family },
                    {
                        Effect: "Deny",
                        Action: "iam:PassRole",
                        Resource: "*",
                        Condition: { StringNotEquals: toSageMaker.StringEquals },
                    },
                ),
                "another action on everything": policyOf({ ...pass, Action: "iam:ListRoles", Resource: "*" }),
            },
            noncompliant: {
                everything: policyOf({ ...pass, Resource: "*" }),
                "every role, even to one service": policyOf({
                    ...pass,
                    Resource: "arn:aws:iam::*:role/*",
                    Condition: toSageMaker,
                }),
                "by a pattern": policyOf({
                    ...pass,
                    Action: ["iam:Pass*"],
                    Resource: ["arn:aws:iam::111122223333:role/*"],
                }),
                "a family of roles, to any service": policyOf({ ...pass, Resource: [pass.Resource, family] }),
                "a role, to a service of any name": policyOf({
                    ...pass,
                    Condition: { StringLike: { "IAM:PassedToService": ["ec2.amazonaws.com", "*.amazonaws.com"] } },
                }),
                "a role, to all services but one": policyOf({
                    ...pass,
                    Condition: { StringNotEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
                }),
                "by leaving it in": policyOf({ Effect: "Allow", NotAction: ["s3:*"], Resource: "*" }),
            },
        },
    ),
);
