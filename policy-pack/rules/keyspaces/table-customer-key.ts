import type { TableArgs } from "@pulumi/aws/keyspaces";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const tableCustomerKey = rule(
    {
        name: "keyspaces-table-customer-key",
        description: "Keyspaces tables are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set encryptionSpecification with type CUSTOMER_MANAGED_KMS_KEY and a key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["keyspaces", "encryption"],
    },
    keyedCheck<TableArgs>("aws:keyspaces/table:Table", "encryptionSpecification.kmsKeyIdentifier"),
);
