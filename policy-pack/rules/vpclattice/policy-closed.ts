import type { AuthPolicyArgs } from "@pulumi/aws/vpclattice";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const policyClosed = rule(
    {
        name: "vpclattice-policy-closed",
        description: "Policies of VPC Lattice name who may call and who may share.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or vpc-lattice-svcs:SourceVpc.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5", "R7"],
        tags: ["vpclattice", "policy"],
    },
    closedPolicyCheck<AuthPolicyArgs>(
        ["aws:vpclattice/authPolicy:AuthPolicy", "aws:vpclattice/resourcePolicy:ResourcePolicy"],
        "policy",
        "vpc-lattice-svcs:Invoke",
    ),
);
