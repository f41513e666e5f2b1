import type { DomainPermissionsArgs, RepositoryPermissionsPolicyArgs } from "@pulumi/aws/codeartifact";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const artifactPolicyClosed = rule(
    {
        name: "codeartifact-policy-closed",
        description: "Package domains and repositories are open to named principals or the organisation only.",
        severity: "critical",
        control: "standard-images",
        remediation: "Name the accounts in Principal or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R7", "R12"],
        tags: ["codeartifact", "exposure"],
    },
    closedPolicyCheck<DomainPermissionsArgs>(
        "aws:codeartifact/domainPermissions:DomainPermissions",
        "policyDocument",
        "codeartifact:GetAuthorizationToken",
    ),
    closedPolicyCheck<RepositoryPermissionsPolicyArgs>(
        "aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy",
        "policyDocument",
        "codeartifact:ReadFromRepository",
    ),
);
