import { policyOf } from "../../lib/policy/faults";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

export const policyListsActions = rule(
    {
        name: "iam-policy-lists-actions",
        description: 'What is allowed is listed; no Allow says "all but" by NotAction or NotResource.',
        severity: "medium",
        control: "least-privilege",
        remediation: "List the actions in Action and the resources in Resource; keep NotAction for Deny.",
        frameworks: { nist: ["AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["iam", "least-privilege"],
    },
    ...identityPolicyChecks(
        ({ notActions, notResources }) =>
            notActions === undefined && notResources === undefined
                ? undefined
                : `allows all but ${(notActions ?? notResources ?? []).join(", ")}, and so what AWS adds tomorrow; list what is allowed`,
        {
            compliant: {
                "a list": policyOf({ Effect: "Allow", Action: ["s3:GetObject"], Resource: "arn:aws:s3:::data/*" }),
                "all but, refused": policyOf({ Effect: "Deny", NotAction: "sts:*", Resource: "*" }),
            },
            noncompliant: {
                "all but some actions": policyOf({
                    Effect: "Allow",
                    NotAction: ["iam:*", "organizations:*"],
                    Resource: "arn:aws:s3:::data/*",
                }),
                "all but some resources": policyOf({
                    Effect: "Allow",
                    Action: "s3:GetObject",
                    NotResource: "arn:aws:s3:::secret/*",
                }),
            },
        },
    ),
);
