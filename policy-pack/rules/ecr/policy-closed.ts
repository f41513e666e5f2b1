import type { RepositoryCreationTemplateArgs, RepositoryPolicyArgs } from "@pulumi/aws/ecr";
import { openPolicyFaults, policyOf } from "../../lib/policy/faults";
import { check, rule } from "../../lib/rule";

const pull = { Effect: "Allow", Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"] };

export const ecrPolicyClosed = rule(
    {
        name: "ecr-policy-closed",
        description: "Image repositories and registries are open to named principals or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the accounts in Principal or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R7", "R12"],
        tags: ["ecr", "exposure"],
    },
    check<RepositoryPolicyArgs>(
        ["aws:ecr/repositoryPolicy:RepositoryPolicy", "aws:ecr/registryPolicy:RegistryPolicy"],
        {
            find: ({ policy }) => openPolicyFaults(policy),
            compliant: {
                "an account": { policy: policyOf({ ...pull, Principal: { AWS: "arn:aws:iam::111122223333:root" } }) },
                SageMaker: { policy: policyOf({ ...pull, Principal: { Service: "sagemaker.amazonaws.com" } }) },
            },
            noncompliant: {
                "the world": { policy: policyOf({ ...pull, Principal: "*" }) },
                "any AWS user": {
                    policy: policyOf({
                        ...pull,
                        Principal: { AWS: "*" },
                        Condition: { StringLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/*" } },
                    }),
                },
            },
        },
    ),
    check<RepositoryCreationTemplateArgs>("aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate", {
        find: ({ repositoryPolicy }) => openPolicyFaults(repositoryPolicy),
        compliant: {
            none: { prefix: "cache" },
            "an account": {
                repositoryPolicy: policyOf({ ...pull, Principal: { AWS: "arn:aws:iam::111122223333:root" } }),
            },
        },
        noncompliant: {
            "the world": { repositoryPolicy: policyOf({ ...pull, Principal: "*" }) },
            "any AWS user": { repositoryPolicy: policyOf({ ...pull, Principal: { AWS: ["*"] } }) },
        },
    }),
);
