import type { RoleArgs } from "@pulumi/aws/iam";
import { parsePolicy } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { allows } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

const trust = (Principal: object) => policyOf({ Effect: "Allow", Action: "sts:AssumeRole", Principal });
const permissionsBoundary = "arn:aws:iam::111122223333:policy/boundary";

export const roleBoundarySet = rule(
    {
        name: "iam-role-boundary-set",
        description: "Roles that people or SageMaker work with stand under a permissions boundary.",
        severity: "medium",
        control: "roles-bounded",
        remediation: "Set permissionsBoundary, so that no policy added later can go beyond it.",
        frameworks: { nist: ["AC-6"], pci: ["7.2.2"] },
        requirements: ["R5", "R24"],
        tags: ["iam", "least-privilege"],
    },
    check<RoleArgs>("aws:iam/role:Role", {
        find: (role) => {
            if (isSet(role, "permissionsBoundary")) return undefined;
            const worked = allows(parsePolicy(role.assumeRolePolicy)).some(
                ({ principals }) =>
                    principals !== undefined &&
                    (principals.federated.length > 0 || principals.service.some((one) => one.startsWith("sagemaker."))),
            );
            return worked ? "permissionsBoundary is unset; name the boundary policy" : undefined;
        },
        compliant: {
            bounded: { assumeRolePolicy: trust({ Service: "sagemaker.amazonaws.com" }), permissionsBoundary },
            "a service's own role": { assumeRolePolicy: trust({ Service: "vpc-flow-logs.amazonaws.com" }) },
        },
        noncompliant: {
            jobs: { assumeRolePolicy: trust({ Service: ["sagemaker.amazonaws.com"] }) },
            people: { assumeRolePolicy: trust({ Federated: "arn:aws:iam::111122223333:saml-provider/idp" }) },
        },
    }),
);
