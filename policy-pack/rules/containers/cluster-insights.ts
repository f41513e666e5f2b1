import type { ClusterArgs } from "@pulumi/aws/ecs";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { list } from "../../lib/values";

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
        find: ({ settings }) => {
            const value = list(settings).find(({ name }) => name === "containerInsights")?.value;
            return mustBeOneOf(value, ["enabled", "enhanced"], "containerInsights of settings");
        },
        compliant: { enabled: insights("enabled"), enhanced: insights("enhanced") },
        noncompliant: { "nothing said": {}, off: insights("disabled") },
    }),
);
