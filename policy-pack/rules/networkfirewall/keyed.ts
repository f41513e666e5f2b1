import type { FirewallArgs, TlsInspectionConfigurationArgs } from "@pulumi/aws/networkfirewall";
import { keyedCheck, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { only } from "../../lib/values";
import { firewall, firewallPolicy, ruleGroup } from "./tokens";

const key = (keyId: string, type = "CUSTOMER_KMS") => ({ encryptionConfiguration: { type, keyId } });
const own = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";
const typeOf = (block: object | undefined): unknown => Object.getOwnPropertyDescriptor(block ?? {}, "type")?.value;

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
    check<FirewallArgs>([firewall, firewallPolicy, ruleGroup], {
        find: (one) => {
            const type = typeOf(only(one.encryptionConfiguration));
            return type === "AWS_OWNED_KMS_KEY"
                ? `encryptionConfiguration.type is "AWS_OWNED_KMS_KEY"; set it to "CUSTOMER_KMS" and name a key`
                : keyFaults(one, "encryptionConfiguration.keyId");
        },
        asksForPresence: true,
        compliant: { "a key by ARN": key(own), "a key by alias": key("alias/firewall") },
        noncompliant: {
            "nothing said": {},
            "an empty key": key(""),
            "a key of AWS's own": key("AWS_OWNED_KMS_KEY", "AWS_OWNED_KMS_KEY"),
            "a key beside a type that ignores it": key(own, "AWS_OWNED_KMS_KEY"),
        },
    }),
    keyedCheck<TlsInspectionConfigurationArgs>(
        "aws:networkfirewall/tlsInspectionConfiguration:TlsInspectionConfiguration",
        "encryptionConfigurations.keyId",
    ),
);
