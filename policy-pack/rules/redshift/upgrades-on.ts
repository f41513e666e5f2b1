import type { ClusterArgs } from "@pulumi/aws/redshift";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const upgradesOn = rule(
    {
        name: "redshift-upgrades-on",
        description: "Warehouses receive upgrades, which close holes.",
        severity: "medium",
        remediation: "Set allowVersionUpgrade to true or leave it unset.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["Redshift.6"], nist: ["SI-2"], pci: ["6.3.3"] },
        peers: { checkov: ["CKV_AWS_141"], cdkNag: ["AwsSolutions-RS9"] },
        requirements: ["R31"],
        tags: ["redshift", "patching"],
    },
    switchCheck<ClusterArgs>("aws:redshift/cluster:Cluster", "allowVersionUpgrade", "on", { byDefault: "on" }),
);
