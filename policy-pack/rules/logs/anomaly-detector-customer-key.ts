import type { LogAnomalyDetectorArgs } from "@pulumi/aws/cloudwatch";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const anomalyDetectorCustomerKey = rule(
    {
        name: "logs-anomaly-detector-customer-key",
        description: "Anomalies found in logs are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2", "R11"],
        tags: ["logs", "encryption"],
    },
    keyedCheck<LogAnomalyDetectorArgs>("aws:cloudwatch/logAnomalyDetector:LogAnomalyDetector", "kmsKeyId"),
);
