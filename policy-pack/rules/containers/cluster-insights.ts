import type { ClusterArgs } from "@pulumi/aws/ecs";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

const insights = (value: string) => ({ settings: [{ name: "containerInsights", value }] });

export const clusterInsights = rule(
    {
        name: "ecs-cluster-insights",
        description: "Clusters of ECS measure what their tasks do.",
        severity: "low",
        control: "detection",
        level: "advisory",
        remediation: "Set containerInsights to enabled or enhanced.",
        frameworks: { fsbp: ["ECS.12"], nist: ["AU-6", "SI-2"] },
        requirements: ["R31"],
        tags: ["ecs", "logging"],
    },
    check<ClusterArgs>("aws:ecs/cluster:Cluster", {
        find: ({ settings }) =>
            list(settings).some(
                ({ name, value }) => name === "containerInsights" && /^(enabled|enhanced)$/.test(text(value)),
            )
                ? undefined
                : 'settings lacks containerInsights; set it to "enabled"',
        compliant: { enabled: insights("enabled"), enhanced: insights("enhanced") },
        noncompliant: { "nothing said": {}, off: insights("disabled") },
    }),
);
