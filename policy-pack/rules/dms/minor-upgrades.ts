import type { ReplicationInstanceArgs } from "@pulumi/aws/dms";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const minorUpgrades = rule(
    {
        name: "dms-minor-upgrades-on",
        description: "Replication instances receive minor upgrades, which close holes.",
        severity: "medium",
        remediation: "Set autoMinorVersionUpgrade to true.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["DMS.6"], nist: ["SI-2"], pci: ["6.3.3"] },
        peers: { checkov: ["CKV_AWS_222"] },
        requirements: ["R31"],
        tags: ["dms", "patching"],
    },
    switchCheck<ReplicationInstanceArgs>(
        "aws:dms/replicationInstance:ReplicationInstance",
        "autoMinorVersionUpgrade",
        "on",
    ),
);
