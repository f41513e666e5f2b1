import type { ClusterArgs } from "@pulumi/aws/redshift";
import type { WorkgroupArgs } from "@pulumi/aws/redshiftserverless";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const notPublic = rule(
    {
        name: "redshift-not-public",
        description: "Warehouses have no public address.",
        severity: "critical",
        control: "closed-network",
        remediation: "Set publiclyAccessible to false.",
        frameworks: { fsbp: ["Redshift.1", "RedshiftServerless.3"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_87"], cdkNag: ["AwsSolutions-RS8"] },
        requirements: ["R9"],
        tags: ["redshift", "exposure"],
    },
    switchCheck<ClusterArgs>("aws:redshift/cluster:Cluster", "publiclyAccessible", "off"),
    switchCheck<WorkgroupArgs>("aws:redshiftserverless/workgroup:Workgroup", "publiclyAccessible", "off"),
);
