import type { ConnectorArgs, ServerArgs } from "@pulumi/aws/transfer";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const settings = { year: integer(2022, "The oldest year of a security policy that is still sound.", 2020) };

function fault(policy: unknown, year: number): string | undefined {
    const given = Number(/(\d{4})-\d{2}/.exec(text(policy))?.[1]);
    return given >= year || /PQ-SSH|AS2Restricted/i.test(text(policy))
        ? undefined
        : `securityPolicyName is ${show(policy)}, with old ciphers; use TransferSecurityPolicy-2024-01`;
}

export const serverPolicyCurrent = rule(
    {
        name: "transfer-security-policy-current",
        description: "Transfer servers and connectors offer current ciphers only.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set securityPolicyName to TransferSecurityPolicy-2024-01 or newer.",
        frameworks: { nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["transfer", "encryption"],
        settings,
    },
    check<ServerArgs>("aws:transfer/server:Server", {
        find: ({ securityPolicyName }, context) => fault(securityPolicyName, context.settings(settings).year),
        compliant: {
            current: { securityPolicyName: "TransferSecurityPolicy-2024-01" },
            "current, FIPS": { securityPolicyName: "TransferSecurityPolicy-FIPS-2024-01" },
        },
        noncompliant: {
            "the default, of 2018": {},
            "of 2020": { securityPolicyName: "TransferSecurityPolicy-2020-06" },
        },
    }),
    check<ConnectorArgs>("aws:transfer/connector:Connector", {
        // A connector's default is a current policy.
        find: ({ securityPolicyName }, context) =>
            text(securityPolicyName) === "" ? undefined : fault(securityPolicyName, context.settings(settings).year),
        compliant: {
            "the default": {},
            current: { securityPolicyName: "TransferSFTPConnectorSecurityPolicy-2024-03" },
        },
        noncompliant: { old: { securityPolicyName: "TransferSFTPConnectorSecurityPolicy-2019-01" } },
    }),
);
