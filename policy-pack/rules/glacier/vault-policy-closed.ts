import type { ClusterPolicyArgs } from "@pulumi/aws/dsql";
import type { VaultArgs } from "@pulumi/aws/glacier";
import type { ResourcePolicyArgs } from "@pulumi/aws/xray";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const vaultPolicyClosed = rule(
    {
        name: "resource-policy-closed",
        description:
            "Archives, traces, media and distributed databases are open to named principals or the organisation only.",
        severity: "critical",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: { checkov: ["CKV_AWS_167"] },
        requirements: ["R5"],
        tags: ["glacier", "xray", "exposure"],
    },
    closedPolicyCheck<VaultArgs>("aws:glacier/vault:Vault", "accessPolicy", "glacier:InitiateJob"),
    closedPolicyCheck<ResourcePolicyArgs>(
        "aws:xray/resourcePolicy:ResourcePolicy",
        "policyDocument",
        "xray:PutTraceSegments",
    ),
    closedPolicyCheck<ClusterPolicyArgs>(
        [
            "aws:dsql/clusterPolicy:ClusterPolicy",
            "aws:glacier/vaultLock:VaultLock",
            "aws:mediastore/containerPolicy:ContainerPolicy",
            "aws:opensearchingest/resourcePolicy:ResourcePolicy",
        ],
        "policy",
        "dsql:DbConnect",
    ),
);
