import { policyOf } from "../../lib/policy/faults";
import { comprises, reaches } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

const all = { Effect: "Allow", Action: "*", Resource: "*" };

export const policyNoAdministrator = rule(
    {
        name: "iam-policy-no-administrator",
        description: "No policy allows every action on every resource.",
        severity: "critical",
        control: "least-privilege",
        remediation: "List the actions and resources that the work needs.",
        frameworks: { fsbp: ["IAM.1"], cis: ["1.16"], nist: ["AC-6", "AC-2(1)"], pci: ["7.2.1", "7.2.2"] },
        requirements: ["R5"],
        tags: ["iam", "least-privilege"],
    },
    ...identityPolicyChecks(
        (statement) =>
            comprises(statement, "*") && reaches(statement, "*")
                ? "allows everything on everything; list what is needed"
                : undefined,
        {
            compliant: {
                "one action on one bucket": policyOf({
                    ...all,
                    Action: "s3:GetObject",
                    Resource: "arn:aws:s3:::data/*",
                }),
                "every action on one bucket": policyOf({ ...all, Resource: "arn:aws:s3:::data/*" }),
                "one action on everything": policyOf({ ...all, Action: "s3:ListAllMyBuckets" }),
                "everything refused": policyOf({ ...all, Effect: "Deny" }),
            },
            noncompliant: {
                stars: policyOf(all),
                "stars in lists": policyOf({
                    ...all,
                    Action: ["s3:GetObject", "*:*", "*"],
                    Resource: ["arn:aws:s3:::data", "*"],
                }),
                "a statement as an object, in lower case":
                    '{"statement":{"effect":"allow","action":"*","resource":"*"}}',
                "every ARN of a partition": policyOf({ ...all, Resource: "arn:aws-us-gov:*" }),
                "every ARN, part by part": policyOf({ ...all, Resource: ["arn:aws:*:*:*:*"] }),
                "all actions but none": policyOf({ ...all, Action: undefined, NotAction: [] }),
                "stars doubled": policyOf({ ...all, Action: "**", Resource: "**" }),
                "no JSON": "{'Statement'}",
            },
        },
    ),
);
