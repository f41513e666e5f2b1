import type { RoleArgs } from "@pulumi/aws/iam";
import { parsePolicy } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { unsourcedServiceGrants } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";

/** Services whose guides ask for aws:SourceAccount in the trust policy (each guide: cross-service confused deputy). */
const services = new Set([
    "access-grants.s3",
    "bedrock",
    "codebuild",
    "datasync",
    "logs",
    "pipes",
    "rolesanywhere",
    "sagemaker",
    "scheduler",
    "states",
    "transfer",
    "vpc-flow-logs",
]);

const trust = (Service: string | string[], Condition: object = {}) => ({
    assumeRolePolicy: policyOf({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service }, Condition }),
});

export const trustServiceSourced = rule(
    {
        name: "iam-role-trust-service-sourced",
        description: "Roles for AWS services that tell for whom they act are taken for one's own account only.",
        severity: "low",
        control: "data-perimeter",
        level: "advisory",
        remediation: "Demand aws:SourceAccount, or aws:SourceArn with the account in it.",
        frameworks: { nist: ["AC-3", "AC-6"] },
        peers: {},
        requirements: ["R5"],
        tags: ["iam", "trust"],
    },
    check<RoleArgs>("aws:iam/role:Role", {
        find: ({ assumeRolePolicy }) =>
            unsourcedServiceGrants(parsePolicy(assumeRolePolicy)).flatMap((statement) => {
                const service = statement.principals?.service.find((one) =>
                    services.has(one.replace(/\.amazonaws\.com.*$/, "")),
                );
                return service === undefined
                    ? []
                    : `assumeRolePolicy: ${statement.label} lets ${service} act for any account; demand aws:SourceAccount`;
            }),
        compliant: {
            "for one account": trust("bedrock.amazonaws.com", {
                StringEquals: { "aws:SourceAccount": "111122223333" },
            }),
            "for one resource": trust("scheduler.amazonaws.com", {
                ArnLike: { "aws:SourceArn": "arn:aws:scheduler:eu-west-1:111122223333:schedule-group/ml" },
            }),
            "a service that does not say": trust("ec2.amazonaws.com"),
        },
        noncompliant: {
            "no source": trust("vpc-flow-logs.amazonaws.com"),
            ...Object.fromEntries([...services].map((one) => [one, trust(`${one}.amazonaws.com`)])),
            "any source": trust(["ec2.amazonaws.com", "bedrock.amazonaws.com"], {
                StringLike: { "aws:SourceAccount": "*" },
            }),
            "a source where there is one": trust("transfer.amazonaws.com", {
                StringEqualsIfExists: { "aws:SourceAccount": "111122223333" },
            }),
        },
    }),
);
