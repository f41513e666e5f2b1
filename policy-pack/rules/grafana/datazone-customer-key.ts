import type { DomainArgs } from "@pulumi/aws/datazone";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const datazoneCustomerKey = rule(
    {
        name: "datazone-domain-customer-key",
        description: "DataZone domains are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyIdentifier to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["grafana", "encryption"],
    },
    keyedCheck<DomainArgs>("aws:datazone/domain:Domain", "kmsKeyIdentifier"),
);
