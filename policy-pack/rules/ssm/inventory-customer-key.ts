import type { ResourceDataSyncArgs } from "@pulumi/aws/ssm";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const inventoryCustomerKey = rule(
    {
        name: "ssm-inventory-customer-key",
        description: "Inventories that are gathered in S3 are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set s3Destination.kmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["ssm", "encryption"],
    },
    keyedCheck<ResourceDataSyncArgs>("aws:ssm/resourceDataSync:ResourceDataSync", "s3Destination.kmsKeyArn"),
);
