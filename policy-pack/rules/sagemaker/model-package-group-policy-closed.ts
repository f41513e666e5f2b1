import type { ModelPackageGroupPolicyArgs } from "@pulumi/aws/sagemaker";
import { openPolicyFaults, policyOf } from "../../lib/policy/faults";
import { check, rule } from "../../lib/rule";

const read = { Effect: "Allow", Action: ["sagemaker:DescribeModelPackage"], Resource: "*" };

export const modelPackageGroupPolicyClosed = rule(
    {
        name: "sagemaker-model-package-group-policy-closed",
        description: "Model registries are shared with named accounts or the organisation only.",
        severity: "critical",
        control: "data-perimeter",
        remediation: "Name the accounts in Principal or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R7", "R27"],
        tags: ["sagemaker", "exposure"],
    },
    check<ModelPackageGroupPolicyArgs>("aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy", {
        find: ({ resourcePolicy }) => openPolicyFaults(resourcePolicy, "resourcePolicy"),
        compliant: {
            "an account": { resourcePolicy: policyOf({ ...read, Principal: { AWS: "111122223333" } }) },
            "the organisation": {
                resourcePolicy: policyOf({
                    ...read,
                    Principal: "*",
                    Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abc123" } },
                }),
            },
        },
        noncompliant: {
            "the world": { resourcePolicy: policyOf({ ...read, Principal: "*" }) },
            "the world, as a list": {
                resourcePolicy: policyOf({ ...read, Principal: { AWS: ["111122223333", "*"] } }),
            },
        },
    }),
);
