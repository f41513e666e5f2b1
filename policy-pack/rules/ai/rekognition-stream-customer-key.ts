import type { StreamProcessorArgs } from "@pulumi/aws/rekognition";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const rekognitionStreamCustomerKey = rule(
    {
        name: "rekognition-stream-customer-key",
        description: "What Rekognition finds in video is stored under a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["rekognition", "encryption"],
    },
    keyedCheck<StreamProcessorArgs>("aws:rekognition/streamProcessor:StreamProcessor", "kmsKeyId"),
);
