import type { InventoryArgs } from "@pulumi/aws/s3";
import { keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const to = (encryption?: object) => ({
    destination: { bucket: { bucketArn: "arn:aws:s3:::lists", format: "CSV", ...(encryption && { encryption }) } },
});

export const listingsKeyed = rule(
    {
        name: "s3-inventory-customer-key",
        description: "Inventories, which list every object by name, are encrypted with a customer managed key.",
        severity: "medium",
        remediation: "Set destination.bucket.encryption.sseKms.keyId to a customer managed key.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["s3", "encryption"],
    },
    check<InventoryArgs>("aws:s3/inventory:Inventory", {
        find: (inventory) => keyFaults(inventory, "destination.bucket.encryption.sseKms.keyId"),
        asksForPresence: true,
        compliant: {
            "a key": to({ sseKms: { keyId: "alias/lists" } }),
            "a key by ARN": to({ sseKms: { keyId: "arn:aws:kms:eu-west-1:111122223333:key/1" } }),
        },
        noncompliant: { none: to(), "S3's own": to({ sseS3: {} }), "AWS's": to({ sseKms: { keyId: "alias/aws/s3" } }) },
    }),
);
