import type { GraphArgs } from "@pulumi/aws/neptunegraph";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const graphKeyed = rule(
    {
        name: "neptune-graph-customer-key",
        description: "Graphs of Neptune Analytics are encrypted with a customer managed key.",
        severity: "high",
        remediation: "Set kmsKeyIdentifier to a customer managed key.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["neptune", "encryption"],
    },
    keyedCheck<GraphArgs>("aws:neptunegraph/graph:Graph", "kmsKeyIdentifier"),
);
