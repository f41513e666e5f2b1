import type { EventBusArgs } from "@pulumi/aws/cloudwatch";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const busCustomerKey = rule(
    {
        name: "events-bus-customer-key",
        description: "Event buses are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyIdentifier to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["events", "encryption"],
    },
    keyedCheck<EventBusArgs>("aws:cloudwatch/eventBus:EventBus", "kmsKeyIdentifier"),
);
