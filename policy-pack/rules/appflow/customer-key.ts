import type { FlowArgs } from "@pulumi/aws/appflow";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const customerKey = rule(
    {
        name: "appflow-customer-key",
        description: "Data that AppFlow carries, and its credentials, are encrypted with a customer managed key.",
        severity: "high",
        remediation: "Set kmsArn to a customer managed key.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_263", "CKV_AWS_264"] },
        requirements: ["R2"],
        tags: ["appflow", "encryption"],
    },
    keyedCheck<FlowArgs>(["aws:appflow/flow:Flow", "aws:appflow/connectorProfile:ConnectorProfile"], "kmsArn"),
);
