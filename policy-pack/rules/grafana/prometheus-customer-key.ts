import type { WorkspaceArgs } from "@pulumi/aws/amp";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const prometheusCustomerKey = rule(
    {
        name: "amp-workspace-customer-key",
        description: "Prometheus workspaces are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["grafana", "encryption"],
    },
    keyedCheck<WorkspaceArgs>("aws:amp/workspace:Workspace", "kmsKeyArn"),
);
