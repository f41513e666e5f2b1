import type { VpcEndpointArgs } from "@pulumi/aws/ec2";
import { parsePolicy, type Statement } from "../../lib/policy/document";
import { grantOf, policyOf } from "../../lib/policy/faults";
import { hasWildcard } from "../../lib/policy/glob";
import { openGrants } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";
import { endpoint, endpointPolicy } from "./tokens";

/** AWS's own buckets (image layers, packages) are read without credentials of the organisation, so nobody can be named. */
function readsNamedResources({ actions, resources }: Statement): boolean {
    const reading =
        actions?.every((action) => /^[a-z0-9-]+:(get|list|batchget|batchcheck|describe)/.test(action)) ?? false;
    return reading && (resources?.every((resource) => !hasWildcard(resource.replace(/\/.*$/, ""))) ?? false);
}

const all = { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" };
const layers = {
    Effect: "Allow",
    Principal: "*",
    Action: ["s3:GetObject"],
    Resource: ["arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*"],
};

export const vpcEndpointCallersBounded = rule(
    {
        name: "ec2-vpc-endpoint-callers-bounded",
        description: "VPC endpoints serve callers of the own organisation only.",
        severity: "high",
        control: "data-perimeter",
        remediation:
            "Demand aws:PrincipalOrgID or aws:PrincipalAccount with definite values in each Allow of the policy.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2", "7.2.1"] },
        requirements: ["R9"],
        tags: ["ec2", "network", "perimeter"],
    },
    check<VpcEndpointArgs>([endpoint, endpointPolicy], {
        find: ({ policy }) => {
            const document = parsePolicy(policy);
            if (document.problem !== undefined) return `policy ${document.problem}; give a policy document`;
            return openGrants(document)
                .filter((statement) => !readsNamedResources(statement))
                .map(
                    (one) =>
                        `policy: ${one.label} serves anyone's credentials for ${grantOf(one)}; demand aws:PrincipalOrgID`,
                );
        },
        compliant: {
            "the organisation": {
                policy: policyOf({ ...all, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abc123" } } }),
            },
            "a bucket of AWS, read": { policy: policyOf(layers) },
            "all, less what a refusal takes": {
                policy: policyOf(all, {
                    ...all,
                    Effect: "Deny",
                    Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-abc123" } },
                }),
            },
        },
        noncompliant: {
            "AWS's default": { policy: policyOf(all) },
            "any organisation": {
                policy: policyOf({ ...all, Condition: { StringLike: { "aws:PrincipalOrgID": "o-*" } } }),
            },
            "writing to a named bucket": { policy: policyOf({ ...layers, Action: "s3:PutObject" }) },
            "reading any bucket": { policy: policyOf({ ...layers, Resource: "arn:aws:s3:::*" }) },
        },
    }),
);
