import type { ApplicationArgs } from "@pulumi/aws/qbusiness";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const qbusinessCustomerKey = rule(
    {
        name: "qbusiness-application-customer-key",
        description: "Amazon Q Business keeps what it is told under a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set encryptionConfiguration.kmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["qbusiness", "encryption"],
    },
    keyedCheck<ApplicationArgs>("aws:qbusiness/application:Application", "encryptionConfiguration.kmsKeyId"),
);
