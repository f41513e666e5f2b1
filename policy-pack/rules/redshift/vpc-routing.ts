import type { ClusterArgs } from "@pulumi/aws/redshift";
import type { WorkgroupArgs } from "@pulumi/aws/redshiftserverless";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const vpcRouting = rule(
    {
        name: "redshift-vpc-routing",
        description: "COPY and UNLOAD go through the VPC, past its endpoints and their policies.",
        severity: "high",
        control: "closed-network",
        remediation: "Set enhancedVpcRouting to true.",
        frameworks: { fsbp: ["Redshift.7", "RedshiftServerless.1"], nist: ["AC-4", "SC-7"] },
        peers: { checkov: ["CKV_AWS_321"], cdkNag: ["RedshiftEnhancedVPCRoutingEnabled"] },
        requirements: ["R9"],
        tags: ["redshift", "network"],
    },
    switchCheck<ClusterArgs>("aws:redshift/cluster:Cluster", "enhancedVpcRouting", "on"),
    switchCheck<WorkgroupArgs>("aws:redshiftserverless/workgroup:Workgroup", "enhancedVpcRouting", "on"),
);
