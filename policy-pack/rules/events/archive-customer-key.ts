import type { EventArchiveArgs } from "@pulumi/aws/cloudwatch";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const archiveCustomerKey = rule(
    {
        name: "events-archive-customer-key",
        description: "Archives of events are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyIdentifier to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["events", "encryption"],
    },
    keyedCheck<EventArchiveArgs>("aws:cloudwatch/eventArchive:EventArchive", "kmsKeyIdentifier"),
);
