import type { ClusterPolicyArgs } from "@pulumi/aws/msk";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const policyClosed = rule(
    {
        name: "msk-policy-closed",
        description: "Kafka clusters are open to named principals or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["msk", "exposure"],
    },
    closedPolicyCheck<ClusterPolicyArgs>("aws:msk/clusterPolicy:ClusterPolicy", "policy", "kafka:CreateVpcConnection"),
);
