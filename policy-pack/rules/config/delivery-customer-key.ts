import type { DeliveryChannelArgs } from "@pulumi/aws/cfg";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const deliveryCustomerKey = rule(
    {
        name: "config-delivery-customer-key",
        description: "What Config delivers is encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set s3KmsKeyArn to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2", "R11"],
        tags: ["config", "encryption"],
    },
    keyedCheck<DeliveryChannelArgs>("aws:cfg/deliveryChannel:DeliveryChannel", "s3KmsKeyArn"),
);
