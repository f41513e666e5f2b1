import type { Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { overlaps } from "../../lib/policy/glob";
import { comprises, concerns, inAws } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

/** Whether a resource stands for roles that were never meant: no part of a role's name is fixed. */
function isAnyRole(resource: string): boolean {
    const name = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:role\/(.*)$/.exec(resource)?.[1];
    return name === undefined ? overlaps(inAws(resource), "arn:aws:iam::*:role/*") : /^[*?/]*$/.test(name);
}

function passesAny({ resources, notResources }: Statement): boolean {
    return notResources !== undefined || (resources?.some(isAnyRole) ?? false);
}

const pass = { Effect: "Allow", Action: "iam:PassRole", Resource: "arn:aws:iam::111122223333:role/team-job" };
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
        (statement) => {
            if (comprises(statement, "*") || !concerns(statement, "iam:PassRole") || !passesAny(statement))
                return undefined;
            return "passes any role (iam:PassRole); name the roles in Resource";
        },
        {
            compliant: {
                "a role": policyOf(pass),
                "a family of roles, to one service": policyOf({
                    ...pass,
                    Resource: "arn:aws:iam::111122223333:role/team-*",
                    Condition: toSageMaker,
                }),
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
                "by leaving it in": policyOf({ Effect: "Allow", NotAction: ["s3:*"], Resource: "*" }),
            },
        },
    ),
);
