import type { InstanceProfileArgs, ReplicationInstanceArgs } from "@pulumi/aws/dms";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const instanceClosed = rule(
    {
        name: "dms-instance-not-public",
        description: "Replication instances have no public address.",
        severity: "critical",
        remediation: "Set publiclyAccessible to false.",
        control: "nothing-public",
        frameworks: { fsbp: ["DMS.1"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_89"] },
        requirements: ["R9"],
        tags: ["dms", "exposure"],
    },
    switchCheck<ReplicationInstanceArgs>(
        "aws:dms/replicationInstance:ReplicationInstance",
        "publiclyAccessible",
        "off",
    ),
    switchCheck<InstanceProfileArgs>("aws:dms/instanceProfile:InstanceProfile", "publiclyAccessible", "off"),
);
