import type { GraphArgs } from "@pulumi/aws/neptunegraph";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const graphKept = rule(
    {
        name: "neptune-graph-kept",
        description: "Graphs of Neptune Analytics cannot be deleted by mistake.",
        severity: "medium",
        remediation: "Set deletionProtection to true or leave it unset.",
        control: "backups",
        frameworks: { nist: ["CP-9"] },
        peers: {},
        requirements: ["R31"],
        tags: ["neptune", "durability"],
    },
    switchCheck<GraphArgs>("aws:neptunegraph/graph:Graph", "deletionProtection", "on", { byDefault: "on" }),
);
