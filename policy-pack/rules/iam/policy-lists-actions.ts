import { policyOf } from "../../lib/policy/faults";
import { comprises, reaches } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";
import { isGuardedService, isOfGuardedService } from "./policy-no-service-wildcard";

export const policyListsActions = rule(
    {
        name: "iam-policy-lists-actions",
        description:
            'What is allowed is listed; no Allow says "all but" by NotAction or NotResource, nor all of a service.',
        severity: "medium",
        control: "least-privilege",
        remediation: "List the actions in Action and the resources in Resource; keep NotAction for Deny.",
        frameworks: { fsbp: ["IAM.21"], nist: ["AC-6"], pci: ["7.2.1"] },
        peers: { cdkNag: ["IAMPolicyNoStatementsWithFullAccess"] },
        requirements: ["R5"],
        tags: ["iam", "least-privilege"],
    },
    ...identityPolicyChecks(
        (statement) => {
            const { actions, notActions, notResources } = statement;
            if (notActions !== undefined || notResources !== undefined)
                return `allows all but ${(notActions ?? notResources ?? []).join(", ")}, and so what AWS adds tomorrow; list what is allowed`;
            // What a service of few data does as a whole on a resource that is named may be meant.
            const whole = actions?.find(
                (one) => /^[^:*?]+:[*]+$/.test(one) && (reaches(statement, "*") || isGuardedService(one.split(":")[0])),
            );
            return whole === undefined || comprises(statement, "*") || isOfGuardedService(statement)
                ? undefined
                : `allows ${whole}, deletion and permissions too, and what AWS adds tomorrow; list what is allowed`;
        },
        {
            compliant: {
                "a list": policyOf({ Effect: "Allow", Action: ["s3:GetObject"], Resource: "arn:aws:s3:::data/*" }),
                "patterns within a service": policyOf({
                    Effect: "Allow",
                    Action: ["s3:Get*", "s3:List*"],
                    Resource: "*",
                }),
                "everything, which another rule refuses": policyOf({ Effect: "Allow", Action: "*:*", Resource: "*" }),
                "a service that another rule refuses": policyOf({ Effect: "Allow", Action: "s3:*", Resource: "*" }),
                "a small service on one resource": policyOf({
                    Effect: "Allow",
                    Action: "sagemaker-mlflow:*",
                    Resource: "arn:aws:sagemaker:eu-west-1:111122223333:mlflow-tracking-server/team",
                }),
                "a service refused": policyOf({ Effect: "Deny", Action: "bedrock:*", Resource: "*" }),
                "all but, refused": policyOf({ Effect: "Deny", NotAction: "sts:*", Resource: "*" }),
            },
            noncompliant: {
                "all of a service on one bucket": policyOf({
                    Effect: "Allow",
                    Action: ["s3:*"],
                    Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"],
                }),
                "all of a service among others": policyOf({
                    Effect: "Allow",
                    Action: ["s3:GetObject", "Bedrock:*"],
                    Resource: "*",
                }),
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
