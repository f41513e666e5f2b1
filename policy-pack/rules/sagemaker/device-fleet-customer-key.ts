import type { DeviceFleetArgs } from "@pulumi/aws/sagemaker";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const deviceFleetCustomerKey = rule(
    {
        name: "sagemaker-device-fleet-customer-key",
        description: "What devices of a fleet send back is stored under a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set outputConfig.kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["sagemaker", "encryption"],
    },
    keyedCheck<DeviceFleetArgs>("aws:sagemaker/deviceFleet:DeviceFleet", "outputConfig.kmsKeyId"),
);
