import type { EventConnectionArgs } from "@pulumi/aws/cloudwatch";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const connectionCustomerKey = rule(
    {
        name: "events-connection-customer-key",
        description: "The credentials of connections are encrypted with a customer managed key.",
        severity: "medium",
        control: "secrets-kept",
        remediation: "Set kmsKeyIdentifier to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["events", "encryption"],
    },
    keyedCheck<EventConnectionArgs>("aws:cloudwatch/eventConnection:EventConnection", "kmsKeyIdentifier"),
);
