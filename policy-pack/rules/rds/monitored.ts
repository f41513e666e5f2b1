import type { InstanceArgs } from "@pulumi/aws/rds";
import { check, rule } from "../../lib/rule";
import { number, show } from "../../lib/values";

export const monitored = rule(
    {
        name: "rds-enhanced-monitoring-on",
        description: "Database instances measure their operating system.",
        severity: "low",
        remediation: "Set monitoringInterval to 60 or less, with monitoringRoleArn.",
        control: "detection",
        frameworks: { fsbp: ["RDS.6"], nist: ["SI-4"] },
        peers: { checkov: ["CKV_AWS_118"] },
        requirements: ["R11"],
        tags: ["rds", "monitoring"],
        level: "advisory",
    },
    check<InstanceArgs>(["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"], {
        find: ({ monitoringInterval }) =>
            (number(monitoringInterval) ?? 0) > 0
                ? undefined
                : `monitoringInterval is ${show(monitoringInterval)}; set it to 60`,
        compliant: { "each minute": { monitoringInterval: 60 }, "each second": { monitoringInterval: 1 } },
        noncompliant: { off: { monitoringInterval: 0 }, unset: {} },
    }),
);
