import type { FirewallArgs, TlsInspectionConfigurationArgs } from "@pulumi/aws/networkfirewall";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";
import { firewall, firewallPolicy, ruleGroup } from "./tokens";

export const keyed = rule(
    {
        name: "networkfirewall-customer-key",
        description: "Firewalls, policies, rule groups and TLS inspection are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Give encryptionConfiguration with type CUSTOMER_KMS and keyId.",
        frameworks: { nist: ["SC-28", "SC-12"] },
        requirements: ["R2"],
        tags: ["networkfirewall", "encryption"],
    },
    keyedCheck<FirewallArgs>([firewall, firewallPolicy, ruleGroup], "encryptionConfiguration.keyId"),
    keyedCheck<TlsInspectionConfigurationArgs>(
        "aws:networkfirewall/tlsInspectionConfiguration:TlsInspectionConfiguration",
        "encryptionConfigurations.keyId",
    ),
);
