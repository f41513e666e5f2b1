import type { ParameterArgs } from "@pulumi/aws/ssm";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";

export const parameterSecure = rule(
    {
        name: "ssm-secure-parameter-customer-key",
        description: "Secure parameters are encrypted with a customer managed key.",
        severity: "medium",
        control: "secrets-kept",
        remediation: "Set keyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["ssm", "encryption"],
    },
    check<ParameterArgs>("aws:ssm/parameter:Parameter", {
        find: (parameter) => (parameter.type === "SecureString" ? keyFault(parameter, "keyId") : undefined),
        asksForPresence: true,
        compliant: {
            "a key": { type: "SecureString", keyId: "alias/team-data" },
            "nothing secret": { type: "String", value: "eu-west-1" },
        },
        noncompliant: {
            "no key": { type: "SecureString" },
            "the key that AWS manages": { type: "SecureString", keyId: "alias/aws/ssm" },
        },
    }),
);
