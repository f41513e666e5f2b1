import type { ServiceArgs } from "@pulumi/aws/apprunner";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const keyed = rule(
    {
        name: "apprunner-service-customer-key",
        description: "App Runner keeps copies of images and code under a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set encryptionConfiguration.kmsKey.",
        frameworks: { nist: ["SC-28", "SC-12"] },
        requirements: ["R2"],
        tags: ["apprunner", "encryption"],
    },
    keyedCheck<ServiceArgs>("aws:apprunner/service:Service", "encryptionConfiguration.kmsKey"),
);
