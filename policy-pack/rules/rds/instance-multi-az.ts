import type { InstanceArgs } from "@pulumi/aws/rds";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const instanceMultiAz = rule(
    {
        name: "rds-instance-multi-az",
        description: "Database instances have a standby in another zone.",
        severity: "low",
        control: "work-goes-on",
        remediation: "Set multiAz to true.",
        frameworks: { fsbp: ["RDS.5"], nist: ["CP-10"] },
        peers: { checkov: ["CKV_AWS_157"], cdkNag: ["AwsSolutions-RDS3"], awsguard: ["rds-instance-multi-az-enabled"] },
        requirements: ["R31"],
        tags: ["rds", "availability"],
        level: "advisory",
    },
    switchCheck<InstanceArgs>("aws:rds/instance:Instance", "multiAz", "on", {
        where: (instance) => !isSet(instance, "replicateSourceDb"),
    }),
);
