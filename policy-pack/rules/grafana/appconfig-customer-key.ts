import type { ConfigurationProfileArgs } from "@pulumi/aws/appconfig";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const appconfigCustomerKey = rule(
    {
        name: "appconfig-profile-customer-key",
        description: "Configurations kept in AppConfig are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyIdentifier to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["grafana", "encryption"],
    },
    keyedCheck<ConfigurationProfileArgs>("aws:appconfig/configurationProfile:ConfigurationProfile", "kmsKeyIdentifier"),
);
