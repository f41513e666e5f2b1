import type { GraphArgs } from "@pulumi/aws/neptunegraph";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const graphNotPublic = rule(
    {
        name: "neptune-graph-not-public",
        description: "Graphs of Neptune Analytics are reached from the VPC only.",
        severity: "critical",
        remediation: "Set publicConnectivity to false or leave it unset.",
        control: "nothing-public",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["neptune", "exposure"],
    },
    switchCheck<GraphArgs>("aws:neptunegraph/graph:Graph", "publicConnectivity", "off"),
);
